import { DAY, type Instant, type Interval, MINUTE } from '../time/instant';
import { type EpochDay, mondayOf } from '../time/local-date';
import type { CompiledSchedule } from './compile';
import { risingByStart, sweep } from './sweep';

/** For whom slots are wanted, and what is already on the mentor's calendar. */
export type SlotTerms = {
  readonly durationMinutes: number;
  readonly now: Instant;
  /** The mentor's occupancies, each as wide as it was taken, with its buffers; in any order. */
  readonly busy: readonly Interval[];
  /** Starts of the sessions that count towards the weekly cap, from every week the answer may touch. */
  readonly sessionStarts: readonly Instant[];
};

/** Slots whose start lies in the half-open window [from, until). */
export type SlotQuery = SlotTerms & { readonly from: Instant; readonly until: Instant };

/**
 * Every bookable start in the window, rising.
 *
 * A start lies on the grid of its block of hours. The session fits inside one stretch of availability: blocks that
 * touch, across midnight too, are one stretch, each with its own grid. With its buffers it overlaps no occupancy.
 * It is not before now plus the notice, nor after the mentor's last local day within the horizon, nor in a local
 * week whose cap is full.
 */
export function slots(schedule: CompiledSchedule, query: SlotQuery): Instant[] {
  const from = Math.max(query.from, query.now + schedule.notice);
  const until = Math.min(query.until, schedule.horizonEnd(query.now));
  if (from >= until) return [];
  const duration = query.durationMinutes * MINUTE;
  return sweep(schedule, {
    openings: schedule.openings(from, until + duration),
    from,
    until,
    duration,
    busy: risingByStart(query.busy),
    fullWeeks: fullWeeks(schedule, query.sessionStarts),
  });
}

/**
 * The first bookable start at or after `from`, or null if there is none within the horizon. Looks at a week, then
 * at twice as much, so that a mentor with free time costs little and a fully booked one is still read only once.
 */
export function nextFree(
  schedule: CompiledSchedule,
  query: SlotTerms & { readonly from: Instant },
): Instant | null {
  const end = schedule.horizonEnd(query.now);
  const duration = query.durationMinutes * MINUTE;
  const busy = risingByStart(query.busy);
  const full = fullWeeks(schedule, query.sessionStarts);
  let from = Math.max(query.from, query.now + schedule.notice);
  for (let span = 7 * DAY; from < end; span *= 2) {
    const until = Math.min(from + span, end);
    const openings = schedule.openings(from, until + duration);
    const [first] = sweep(schedule, { openings, from, until, duration, busy, fullWeeks: full, limit: 1 });
    if (first !== undefined) return first;
    from = until;
  }
  return null;
}

const NO_WEEKS: ReadonlySet<EpochDay> = new Set();

/** The Mondays of the mentor's local weeks in which no more sessions fit. */
export function fullWeeks(
  schedule: CompiledSchedule,
  sessionStarts: readonly Instant[],
): ReadonlySet<EpochDay> {
  const cap = schedule.availability.weeklyCap;
  if (cap === null || sessionStarts.length < cap) return NO_WEEKS;
  const load = new Map<EpochDay, number>();
  const full = new Set<EpochDay>();
  for (const start of sessionStarts) {
    const week = mondayOf(schedule.zone.dayAt(start));
    const sessions = (load.get(week) ?? 0) + 1;
    load.set(week, sessions);
    if (sessions >= cap) full.add(week);
  }
  return full;
}
