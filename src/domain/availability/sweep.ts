import type { Instant, Interval } from '../time/instant';
import type { EpochDay } from '../time/local-date';
import type { CompiledSchedule, Opening } from './compile';

/** The candidates to look at, and what stands in their way. */
export type Sweep = {
  readonly openings: readonly Opening[];
  /** Half-open window of starts. `openings` must reach `duration` milliseconds beyond it. */
  readonly from: Instant;
  readonly until: Instant;
  readonly duration: number;
  /** Rising by start, as {@link risingByStart} makes it. */
  readonly busy: readonly Interval[];
  readonly fullWeeks: ReadonlySet<EpochDay>;
  /** Stop after so many. */
  readonly limit?: number;
};

/**
 * The starts that fit, rising. One pass over openings and occupancies side by side: the work is proportional to
 * the openings, the occupancies and the slots found, whatever the length of the window.
 */
export function sweep(schedule: CompiledSchedule, terms: Sweep): Instant[] {
  const { openings, busy, duration, fullWeeks, limit = Number.POSITIVE_INFINITY } = terms;
  const { grid, bufferBefore } = schedule;
  const reach = duration + schedule.bufferAfter;
  const found: Instant[] = [];
  let nextBusy = 0;

  for (let index = 0; index < openings.length; index++) {
    const opening = openings[index];
    if (opening === undefined || fullWeeks.has(opening.week)) continue;
    const lastFit = stretchEnd(openings, index, opening.end + duration) - duration;
    const last = Math.min(lastFit, opening.end - 1, terms.until - 1);
    let start = onGrid(opening.gridStart, grid, Math.max(opening.start, terms.from));
    while (start <= last) {
      let rival = busy[nextBusy];
      while (rival !== undefined && rival.end <= start - bufferBefore) rival = busy[++nextBusy];
      // Of all that have not ended, `rival` starts first: if it leaves room, all of them do.
      if (rival === undefined || rival.start >= start + reach) {
        found.push(start);
        if (found.length >= limit) return found;
        start += grid;
      } else {
        start = onGrid(opening.gridStart, grid, rival.end + bufferBefore);
      }
    }
  }
  return found;
}

/** `busy` in the order a sweep needs; the same array where it already is. */
export function risingByStart(busy: readonly Interval[]): readonly Interval[] {
  let latest = Number.NEGATIVE_INFINITY;
  for (const { start } of busy) {
    if (start < latest) return busy.toSorted((a, b) => a.start - b.start);
    latest = start;
  }
  return busy;
}

/** The first point at or after `instant` of the grid that goes through `origin`. */
function onGrid(origin: Instant, grid: number, instant: Instant): Instant {
  return origin + Math.ceil((instant - origin) / grid) * grid;
}

/** Where the unbroken availability around `openings[index]` ends, followed no further than `enough`. */
function stretchEnd(openings: readonly Opening[], index: number, enough: Instant): Instant {
  let end = openings[index]?.end ?? enough;
  for (let next = index + 1; end < enough; next++) {
    const opening = openings[next];
    if (opening?.start !== end) break;
    end = opening.end;
  }
  return end;
}
