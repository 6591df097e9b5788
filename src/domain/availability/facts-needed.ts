import { DAY, type Instant, type Interval, MINUTE } from '../time/instant';
import type { CompiledSchedule } from './compile';

/**
 * Which part of the mentor's calendar a question about starts in [from, until) depends on: `busy` is the stretch
 * whose occupancies, even those that only reach into it, belong into the query; `sessions` the whole local weeks
 * whose session starts do. What lies outside cannot change the answer.
 */
export function factsNeeded(
  schedule: CompiledSchedule,
  { from, until, durationMinutes }: { from: Instant; until: Instant; durationMinutes: number },
): { readonly busy: Interval; readonly sessions: Interval } {
  const { zone, bufferBefore, bufferAfter } = schedule;
  return {
    busy: { start: from - bufferBefore, end: until + durationMinutes * MINUTE + bufferAfter },
    // A week and a day further is in the next week, even if a change of the clocks makes a day longer.
    sessions: { start: zone.startOfWeek(from), end: zone.startOfWeek(zone.startOfWeek(until) + 8 * DAY) },
  };
}
