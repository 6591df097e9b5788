import { DAY, HOUR, type Interval } from '@/domain/time/instant';

/** How far a profile looks ahead: enough to see a mentor's week, however full it is. */
const LOOK_AHEAD = 14 * DAY;

/** The stretch whose slots a profile shows, the same for everybody who opens it within an hour. */
export function firstTimesWindow(now: number): Interval {
  const start = Math.floor(now / HOUR) * HOUR;
  return { start, end: start + LOOK_AHEAD };
}
