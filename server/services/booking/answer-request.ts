import type { BookingView } from '@/contracts/booking';
import { type BookingCommand, decideBooking } from '@/domain/booking/life';
import { refusal } from '@/domain/refusal';
import { accepted, type Result, refused } from '@/domain/result';
import { keepAndRefuse, withTransaction } from '../../db/transaction';
import { type Actor, actingAs, partyOf } from '../actor';
import type { Services } from '../context';
import { asPolicy } from '../policy/current-policy';
import { type BookingRecord, bookingState, lockBooking, paidFor } from './booking-record';
import { bookingView } from './booking-view';
import { writeBookingEvents } from './write-booking-events';

/**
 * The mentor says yes to a request: a free session is agreed at once, a priced one is kept for the mentee to pay.
 * Refuses with NOT_FOUND, NOT_YOUR_PART, NOT_REQUESTED, REQUEST_EXPIRED.
 */
export async function acceptRequest(
  services: Services,
  actor: Actor,
  input: { bookingId: string },
): Promise<Result<BookingView>> {
  return answer(services, actor, input.bookingId, (by, record) =>
    record.price > 0 ? { type: 'invite_payment', by } : { type: 'accept', by },
  );
}

/** The mentor says no to a request. Refuses as `acceptRequest`. */
export async function declineRequest(
  services: Services,
  actor: Actor,
  input: { bookingId: string; reason?: string | null | undefined },
): Promise<Result<BookingView>> {
  return answer(services, actor, input.bookingId, (by) => ({
    type: 'decline',
    by,
    reason: input.reason || null,
  }));
}

async function answer(
  services: Services,
  actor: Actor,
  bookingId: string,
  commandOf: (by: 'mentor' | 'mentee', record: BookingRecord) => BookingCommand,
): Promise<Result<BookingView>> {
  return withTransaction(services.db, async (tx) => {
    const record = await lockBooking(tx, bookingId);
    const party = record && partyOf(record, actor.personId);
    if (!record || !party) return refused(refusal('NOT_FOUND'));
    const policy = asPolicy(record.policy.values);
    const now = services.clock.now();
    const decision = decideBooking(bookingState(record), commandOf(party, record), {
      now,
      policy,
      paid: paidFor(record),
    });
    const write = { services, record, policy, actor: actingAs(actor, party) };
    const changed =
      decision.events.length > 0 ? await writeBookingEvents(tx, write, decision.events) : record;
    return decision.ok ? accepted(bookingView(changed, actor, now)) : keepAndRefuse(decision.refusal);
  });
}
