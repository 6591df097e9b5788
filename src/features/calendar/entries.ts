import type { BookingView } from '@/contracts/booking';
import type { Interval } from '@/domain/time/instant';
import { isOff, proposalOf, type SessionLook, sessionLook } from '../session/session-look';

/** Something that stands on a calendar: a session at its agreed time, or the time it may move to. */
export type CalendarEntry = Interval & {
  readonly id: string;
  readonly kind: 'session' | 'proposal';
  readonly booking: BookingView;
  readonly look: SessionLook;
  /** Ended without a session: shown faded. */
  readonly isOff: boolean;
  /** While a negotiation is open: the other of the two times. */
  readonly counterpart: Interval | null;
};

/** The entry of a session's proposed time, to be found from the session's and the other way round. */
export function proposalId(bookingId: string): string {
  return `${bookingId}:proposed`;
}

/**
 * What a calendar shows of `bookings` at `now`, by start. What ended without a session is left out unless
 * `withCancelled`; what was never more than a hold or request is left out anyway.
 */
export function calendarEntries(
  bookings: readonly BookingView[],
  now: number,
  { withCancelled }: { withCancelled: boolean },
): CalendarEntry[] {
  return bookings
    .flatMap((booking) => {
      const off = isOff(booking, now);
      const isWorthShowing = booking.status === 'cancelled' || booking.status === 'declined';
      return off && !(withCancelled && isWorthShowing) ? [] : entriesOf(booking, now, off);
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

function entriesOf(booking: BookingView, now: number, off: boolean): CalendarEntry[] {
  const look = sessionLook(booking, now);
  const agreed = { start: booking.start, end: booking.end };
  const proposal = booking.status === 'scheduled' ? proposalOf(booking, now) : null;
  const common = { booking, look, isOff: off };
  if (!proposal) return [{ ...common, ...agreed, id: booking.id, kind: 'session', counterpart: null }];
  const proposed = { start: proposal.start, end: proposal.end };
  return [
    { ...common, ...agreed, id: booking.id, kind: 'session', counterpart: proposed },
    { ...common, ...proposed, id: proposalId(booking.id), kind: 'proposal', counterpart: agreed },
  ];
}
