import { type Interval, MINUTE } from '../time/instant';
import type { EpochDay } from '../time/local-date';
import type { CompiledSchedule, Opening } from './compile';
import { fullWeeks, type SlotTerms } from './slots';
import { risingByStart, sweep } from './sweep';

/** Why a day offers nothing, in the order in which the reasons are looked for. */
export type EmptyDayReason =
  | 'past'
  | 'beyond_horizon'
  | 'not_working'
  | 'too_short'
  | 'blocked'
  | 'inside_notice'
  | 'week_full'
  | 'fully_booked';

const NOTHING: ReadonlySet<EpochDay> = new Set();

/**
 * Why no slot starts within `day`, which may be the day of a viewer in another zone; null if one does. The rules
 * are applied one after the other, and the reason is the one that took the last start: a day whose morning is over
 * and whose afternoon is taken is fully booked.
 */
export function explainDay(
  schedule: CompiledSchedule,
  terms: SlotTerms,
  day: Interval,
): EmptyDayReason | null {
  const horizonEnd = schedule.horizonEnd(terms.now);
  if (day.end <= terms.now) return 'past';
  if (day.start >= horizonEnd) return 'beyond_horizon';

  const duration = terms.durationMinutes * MINUTE;
  const hours = schedule.hours(day.start, day.end + duration);
  const openings = schedule.openings(day.start, day.end + duration);
  const allowed = {
    from: Math.max(day.start, terms.now + schedule.notice),
    until: Math.min(day.end, horizonEnd),
  };

  const anyStart = (
    among: readonly Opening[],
    { from, until }: { from: number; until: number },
    full = NOTHING,
    busy: readonly Interval[] = [],
  ) =>
    sweep(schedule, { openings: among, from, until, duration, fullWeeks: full, busy, limit: 1 }).length > 0;
  const wholeDay = { from: day.start, until: day.end };
  const full = fullWeeks(schedule, terms.sessionStarts);

  if (!hours.some(({ start, end }) => start < day.end && day.start < end)) return 'not_working';
  if (!anyStart(hours, wholeDay)) return 'too_short';
  if (!anyStart(openings, wholeDay)) return 'blocked';
  if (!anyStart(openings, { ...wholeDay, from: Math.max(day.start, terms.now) })) return 'past';
  if (!anyStart(openings, { ...wholeDay, from: allowed.from })) return 'inside_notice';
  if (!anyStart(openings, allowed)) return 'beyond_horizon';
  if (!anyStart(openings, allowed, full)) return 'week_full';
  if (!anyStart(openings, allowed, full, risingByStart(terms.busy))) return 'fully_booked';
  return null;
}
