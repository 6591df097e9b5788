import type { BookingView } from '@/contracts/booking';
import type { Party } from '@/contracts/common';
import type { Policy } from '@/domain/policy/policy';
import { refusal } from '@/domain/refusal';
import { decideReschedule, type RescheduleCommand } from '@/domain/reschedule/decide';
import { accepted, type Result, refused } from '@/domain/result';
import type { Instant } from '@/domain/time/instant';
import type { Prisma, Tx } from '../../db/client';
import { keepAndRefuse, withTransaction } from '../../db/transaction';
import { type Actor, actingAs, partyOf } from '../actor';
import { type BookingRecord, lockBooking } from '../booking/booking-record';
import { bookingView } from '../booking/booking-view';
import type { Services } from '../context';
import { asPolicy } from '../policy/current-policy';
import { negotiation, rescheduleFacts } from './reschedule-record';
import { writeRescheduleEvents } from './write-reschedule-events';

/** What a step of a negotiation is decided on, under the lock of its booking. */
export type Step = { tx: Tx; record: BookingRecord; by: Party; policy: Policy; now: Instant };

/**
 * One step of the negotiation about a booking, by one of its two people: lock, facts, decide, write, view. Whoever
 * comes after the time to answer has run out is refused, and the expiry they ran into stays written. Refuses with
 * NOT_FOUND and all that `decideReschedule` refuses with.
 */
export async function negotiate(
  services: Services,
  actor: Actor,
  bookingId: string,
  commandOf: (step: Step) => RescheduleCommand | Promise<RescheduleCommand>,
  remember?: Prisma.InputJsonObject,
): Promise<Result<BookingView>> {
  return withTransaction(services.db, async (tx) => {
    const record = await lockBooking(tx, bookingId);
    const by = record && partyOf(record, actor.personId);
    if (!record || !by) return refused(refusal('NOT_FOUND'));
    const policy = asPolicy(record.policy.values);
    const now = services.clock.now();
    const command = await commandOf({ tx, record, by, policy, now });
    const decision = decideReschedule(negotiation(record), command, rescheduleFacts(record, policy, now));
    const write = { services, record, policy, actor: actingAs(actor, by), ...(remember && { remember }) };
    const written = await writeRescheduleEvents(tx, write, decision.events);
    if (!written.ok) return written;
    return decision.ok ? accepted(bookingView(written.value, actor, now)) : keepAndRefuse(decision.refusal);
  });
}
