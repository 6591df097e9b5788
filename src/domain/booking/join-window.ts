import { JOIN_CLOSES_AFTER_END, JOIN_OPENS_BEFORE_START } from '../policy/fixed';
import { refusal } from '../refusal';
import { accepted, type Result, refused } from '../result';
import type { Instant, Interval } from '../time/instant';
import { ACTIVE_STATUSES, type BookingStatus } from './status';

/** When the room is open: from shortly before the start until a little after the end, half-open. */
export function joinWindow({ start, end }: Interval): Interval {
  return { start: start - JOIN_OPENS_BEFORE_START, end: end + JOIN_CLOSES_AFTER_END };
}

/**
 * Whether a party may enter the room now; if so, the window in which a join link is good. Refusals:
 * SESSION_CANCELLED, NOT_JOINABLE (no agreed session otherwise), TOO_EARLY_TO_JOIN (`retryAt` is when the room opens), TOO_LATE_TO_JOIN.
 */
export function decideJoin(
  booking: Interval & { readonly status: BookingStatus },
  now: Instant,
): Result<Interval> {
  if (booking.status === 'cancelled') return refused(refusal('SESSION_CANCELLED'));
  if (!ACTIVE_STATUSES.some((status) => status === booking.status)) return refused(refusal('NOT_JOINABLE'));
  const open = joinWindow(booking);
  if (now < open.start) return refused(refusal('TOO_EARLY_TO_JOIN', { retryAt: open.start }));
  if (now >= open.end) return refused(refusal('TOO_LATE_TO_JOIN'));
  return accepted(open);
}
