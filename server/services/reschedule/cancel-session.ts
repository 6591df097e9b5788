import type { z } from 'zod';
import type { BookingView } from '@/contracts/booking';
import type { cancelSessionInput } from '@/contracts/reschedule';
import { decideBooking } from '@/domain/booking/life';
import { refusal } from '@/domain/refusal';
import { decideReschedule } from '@/domain/reschedule/decide';
import { accepted, type Result, refused } from '@/domain/result';
import { keepAndRefuse, withTransaction } from '../../db/transaction';
import { type Actor, actingAs, partyOf } from '../actor';
import { bookingState, lockBooking, paidFor } from '../booking/booking-record';
import { bookingView } from '../booking/booking-view';
import { writeBookingEvents } from '../booking/write-booking-events';
import type { Services } from '../context';
import { asPolicy } from '../policy/current-policy';
import { negotiation, rescheduleFacts } from './reschedule-record';
import { writeRescheduleEvents } from './write-reschedule-events';

/**
 * The mentee answers the mentor's request to move by cancelling the session, with everything back, however close
 * the start is. Only where the mentor opened the request. Refuses with NOT_FOUND, as `decideReschedule` does for
 * `cancel_session`, and as `decideBooking` does for `cancel`.
 */
export async function cancelSession(
  services: Services,
  actor: Actor,
  input: z.infer<typeof cancelSessionInput>,
): Promise<Result<BookingView>> {
  return withTransaction(services.db, async (tx) => {
    const record = await lockBooking(tx, input.bookingId);
    const by = record && partyOf(record, actor.personId);
    if (!record || !by) return refused(refusal('NOT_FOUND'));
    const policy = asPolicy(record.policy.values);
    const now = services.clock.now();
    const write = { services, policy, actor: actingAs(actor, by) };

    const exit = decideReschedule(
      negotiation(record),
      { type: 'cancel_session', by, seen: input.proposalId },
      rescheduleFacts(record, policy, now),
    );
    const closed = await writeRescheduleEvents(tx, { ...write, record }, exit.events);
    if (!closed.ok) return closed;
    if (!exit.ok) return keepAndRefuse(exit.refusal);

    const cancellation = decideBooking(
      bookingState(record),
      {
        type: 'cancel',
        by,
        reason: input.category ? { category: input.category, details: input.reason ?? '' } : null,
        viaMentorRequest: true,
        shownRefund: input.expectedRefund,
      },
      { now, policy, paid: paidFor(record) },
    );
    if (!cancellation.ok) return refused(cancellation.refusal);
    const cancelled = await writeBookingEvents(tx, { ...write, record: closed.value }, cancellation.events);
    return accepted(bookingView(cancelled, actor, now));
  });
}
