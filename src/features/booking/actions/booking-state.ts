import type { BookingView } from '@/contracts/booking';
import type { BookingState, Dispute } from '@/domain/booking/state';
import { invariant } from '@/domain/invariant';
import type { Money } from '@/domain/money/money';

/** A booking as the domain knows it: buttons and quotes ask it the questions the server will ask. */
export function bookingStateOf(booking: BookingView): BookingState {
  const { status, start, end, expiresAt, endedAt, noShow } = booking;
  switch (status) {
    case 'held':
    case 'requested':
      invariant(expiresAt !== null, `Booking ${booking.id} waits without an end`);
      return { start, end, status, expiresAt };
    case 'completed':
      invariant(endedAt !== null, `Booking ${booking.id} is completed without a moment`);
      return { start, end, status, completedAt: endedAt, dispute: disputeOf(booking) };
    case 'no_show': {
      invariant(noShow, `Booking ${booking.id} is a no-show of nobody`);
      const { by: absent, reportedAt } = noShow;
      return { start, end, status, absent, reportedAt, dispute: disputeOf(booking) };
    }
    default:
      return { start, end, status };
  }
}

function disputeOf({ dispute }: BookingView): Dispute | null {
  return (
    dispute && {
      by: dispute.openedBy,
      statement: dispute.statement,
      openedAt: dispute.openedAt,
      decidedAt: dispute.decidedAt,
    }
  );
}

/** What has arrived for a booking and has not been given back; `null` when nothing was paid. */
export function paidIn({ payment }: BookingView): Money | null {
  if (payment?.status !== 'succeeded') return null;
  const back = payment.refunds.reduce(
    (sum, { amount, status }) => sum + (status === 'failed' ? 0 : amount),
    0,
  );
  return { amount: payment.amount - back, currency: payment.currency };
}
