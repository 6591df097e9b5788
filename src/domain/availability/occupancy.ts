import { type Instant, type Interval, MINUTE, overlaps } from '../time/instant';
import type { Buffers } from './schedule';

/** What a session starting at `start` occupies on the mentor's calendar: itself and the buffers around it. */
export function occupancyOf(buffers: Buffers, start: Instant, durationMinutes: number): Interval {
  return {
    start: start - buffers.bufferBeforeMinutes * MINUTE,
    end: start + (durationMinutes + buffers.bufferAfterMinutes) * MINUTE,
  };
}

/**
 * Whether a session with its buffers overlaps none of the `busy` occupancies, hours or no hours: what binds a
 * mentor who proposes a time. `busy` is as wide as it was taken, in any order.
 */
export function isFree(
  buffers: Buffers,
  start: Instant,
  durationMinutes: number,
  busy: readonly Interval[],
): boolean {
  const wanted = occupancyOf(buffers, start, durationMinutes);
  return !busy.some((occupancy) => overlaps(occupancy, wanted));
}
