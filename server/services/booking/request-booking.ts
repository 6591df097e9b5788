import type { BookingView } from '@/contracts/booking';
import { decideBooking } from '@/domain/booking/life';
import { refusal } from '@/domain/refusal';
import { accepted, type Result, refused } from '@/domain/result';
import { keepAndRefuse, withTransaction } from '../../db/transaction';
import { type Actor, actingAs } from '../actor';
import type { Services } from '../context';
import { asPolicy } from '../policy/current-policy';
import { bookingState, lockBooking, paidFor } from './booking-record';
import { bookingView, needsOf } from './booking-view';
import { writeBookingEvents } from './write-booking-events';

/**
 * Turns a hold into a request that the mentor answers: for what is free, and for mentors who want to be asked.
 * Refuses with NOT_FOUND, NOT_HELD, HOLD_EXPIRED, PAYMENT_DUE.
 */
export async function requestBooking(
  services: Services,
  actor: Actor,
  input: { bookingId: string },
): Promise<Result<BookingView>> {
  return withTransaction(services.db, async (tx) => {
    const record = await lockBooking(tx, input.bookingId);
    if (!record || record.menteeId !== actor.personId) return refused(refusal('NOT_FOUND'));
    const policy = asPolicy(record.policy.values);
    const now = services.clock.now();
    const decision = decideBooking(
      bookingState(record),
      { type: 'request', by: 'mentee', isPaymentDue: needsOf(record) === 'payment' },
      { now, policy, paid: paidFor(record) },
    );
    const write = { services, record, policy, actor: actingAs(actor, 'mentee') };
    const changed =
      decision.events.length > 0 ? await writeBookingEvents(tx, write, decision.events) : record;
    return decision.ok ? accepted(bookingView(changed, actor, now)) : keepAndRefuse(decision.refusal);
  });
}
