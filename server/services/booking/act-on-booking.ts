import type { BookingView } from '@/contracts/booking';
import type { Party } from '@/contracts/common';
import { type BookingCommand, decideBooking } from '@/domain/booking/life';
import { refusal } from '@/domain/refusal';
import { accepted, type Result, refused } from '@/domain/result';
import type { Tx } from '../../db/client';
import { keepAndRefuse, withTransaction } from '../../db/transaction';
import { type Actor, type AuditedActor, actingAs, partyOf } from '../actor';
import type { Services } from '../context';
import { asPolicy } from '../policy/current-policy';
import { type BookingRecord, bookingState, lockBooking, paidFor } from './booking-record';
import { bookingView } from './booking-view';
import { writeBookingEvents } from './write-booking-events';

type Step = {
  commandOf: (by: Party) => BookingCommand;
  /** What has to be written along with a command that was accepted; before the booking's own events. */
  alongside?: (tx: Tx, record: BookingRecord, by: Party, actor: AuditedActor) => Promise<BookingRecord>;
};

/**
 * One step in the life of a booking, by one of its two people: lock, facts, decide, write, view. Refuses with
 * NOT_FOUND and all that `decideBooking` refuses with.
 */
export async function actOnBooking(
  services: Services,
  actor: Actor,
  bookingId: string,
  { commandOf, alongside }: Step,
): Promise<Result<BookingView>> {
  return withTransaction(services.db, async (tx) => {
    const record = await lockBooking(tx, bookingId);
    const by = record && partyOf(record, actor.personId);
    if (!record || !by) return refused(refusal('NOT_FOUND'));
    const policy = asPolicy(record.policy.values);
    const now = services.clock.now();
    const facts = { now, policy, paid: paidFor(record) };
    const decision = decideBooking(bookingState(record), commandOf(by), facts);
    const audited = actingAs(actor, by);
    const ready = decision.ok && alongside ? await alongside(tx, record, by, audited) : record;
    const write = { services, record: ready, policy, actor: audited };
    const changed = decision.events.length > 0 ? await writeBookingEvents(tx, write, decision.events) : ready;
    return decision.ok ? accepted(bookingView(changed, actor, now)) : keepAndRefuse(decision.refusal);
  });
}
