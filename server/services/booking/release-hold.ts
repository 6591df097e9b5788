import { decideBooking } from '@/domain/booking/life';
import { refusal } from '@/domain/refusal';
import { accepted, type Result, refused } from '@/domain/result';
import type { Tx } from '../../db/client';
import { keepAndRefuse, withTransaction } from '../../db/transaction';
import { type Actor, actingAs } from '../actor';
import type { Services } from '../context';
import { asPolicy } from '../policy/current-policy';
import { bookingState, lockBooking, paidFor } from './booking-record';
import { writeBookingEvents } from './write-booking-events';

/**
 * Gives a hold back before it runs out: the mentee left the wizard or chose another time. Whatever payment was
 * begun is cancelled at the provider. Refuses with NOT_FOUND, NOT_HELD, HOLD_EXPIRED.
 */
export async function releaseHold(
  services: Services,
  actor: Actor,
  input: { bookingId: string },
): Promise<Result<null>> {
  return withTransaction(services.db, (tx) => releaseHeld(tx, services, actor, input.bookingId));
}

/** The same inside a transaction that does more. */
export async function releaseHeld(tx: Tx, services: Services, actor: Actor, bookingId: string) {
  const record = await lockBooking(tx, bookingId);
  if (!record || record.menteeId !== actor.personId) return refused(refusal('NOT_FOUND'));
  const policy = asPolicy(record.policy.values);
  const facts = { now: services.clock.now(), policy, paid: paidFor(record) };
  const decision = decideBooking(bookingState(record), { type: 'release', by: 'mentee' }, facts);
  const write = { services, record, policy, actor: actingAs(actor, 'mentee') };
  if (decision.events.length > 0) await writeBookingEvents(tx, write, decision.events);
  return decision.ok ? accepted(null) : keepAndRefuse(decision.refusal);
}
