import { invariant } from '../invariant';
import { type Instant, type Interval, MINUTE } from '../time/instant';
import { type EpochDay, mondayOf, toEpochDay, weekdayOfEpochDay } from '../time/local-date';
import { type Zone, zoneOf } from '../time/zone';
import type { Availability, BlockedDate, ClockBlock } from './schedule';

/**
 * A stretch of one local day in which sessions may start, every `grid` milliseconds counted from `gridStart`.
 * That is where its block of hours starts, which may be before `start` if the beginning of the block is closed.
 */
export type Opening = Interval & {
  readonly gridStart: Instant;
  /** The Monday of the mentor's local week, for the weekly cap. */
  readonly week: EpochDay;
};

/** `hours` is what the mentor works that day, `openings` what blocked dates leave of it; both rise, disjoint. */
type WorkDay = {
  readonly start: Instant;
  readonly hours: readonly Opening[];
  readonly openings: readonly Opening[];
};

/**
 * Availability on the time line instead of on the clock. Make it once per mentor with {@link compileSchedule} and
 * keep it until the availability changes: each local day is worked out when it is first asked about, then kept.
 *
 * A block of hours belongs to its local day, whatever the clocks do: it never reaches into the days beside it, and
 * a date that the zone skipped has no hours. Where a change of the clocks pushes one block into the next, the
 * earlier keeps its starts until its end and the later offers its own from there.
 */
export class CompiledSchedule {
  readonly zone: Zone;
  /** Milliseconds, as the four below. */
  readonly grid: number;
  readonly notice: number;
  readonly bufferBefore: number;
  readonly bufferAfter: number;

  private readonly weekly: ReadonlyMap<number, readonly ClockBlock[]>;
  private readonly overrides: ReadonlyMap<EpochDay, readonly ClockBlock[]>;
  private readonly blocked: ReadonlyMap<EpochDay, readonly BlockedDate[]>;
  private readonly days = new Map<EpochDay, WorkDay>();

  constructor(readonly availability: Availability) {
    invariant(availability.gridMinutes > 0, 'A grid has to move forward.');
    this.zone = zoneOf(availability.timeZone);
    this.grid = availability.gridMinutes * MINUTE;
    this.notice = availability.noticeMinutes * MINUTE;
    this.bufferBefore = availability.bufferBeforeMinutes * MINUTE;
    this.bufferAfter = availability.bufferAfterMinutes * MINUTE;
    this.weekly = groupBy(availability.weeklyHours, ({ weekday }) => weekday);
    this.overrides = new Map(availability.overrides.map(({ date, blocks }) => [toEpochDay(date), blocks]));
    this.blocked = groupBy(availability.blocks, ({ date }) => toEpochDay(date));
  }

  /** Everything open on the local days that [from, until) touches, rising. */
  openings(from: Instant, until: Instant): Opening[] {
    return this.collect(from, until, ({ openings }) => openings);
  }

  /** The same as if no date were blocked. */
  hours(from: Instant, until: Instant): Opening[] {
    return this.collect(from, until, ({ hours }) => hours);
  }

  /** The end of the last bookable local day: a slot starts before it. */
  horizonEnd(now: Instant): Instant {
    return this.zone.startOfDay(this.zone.dayAt(now) + this.availability.horizonDays + 1);
  }

  private collect(from: Instant, until: Instant, part: (day: WorkDay) => readonly Opening[]): Opening[] {
    const found: Opening[] = [];
    for (let day = this.zone.dayAt(from); ; day++) {
      const workDay = this.days.get(day) ?? this.workOut(day);
      if (workDay.start >= until) return found;
      for (const opening of part(workDay)) found.push(opening);
    }
  }

  private workOut(day: EpochDay): WorkDay {
    const whole = this.zone.dayInterval(day);
    const blocks = this.overrides.get(day) ?? this.weekly.get(weekdayOfEpochDay(day)) ?? [];
    const hours = this.hoursOf(day, whole, blocks);
    const blocked = (this.blocked.get(day) ?? []).map((date) => this.blockedPart(day, whole, date));
    const openings = blocked.length === 0 ? hours : blocked.reduce(without, hours);
    const workDay = { start: whole.start, hours, openings };
    this.days.set(day, workDay);
    return workDay;
  }

  private hoursOf(day: EpochDay, whole: Interval, blocks: readonly ClockBlock[]): readonly Opening[] {
    const week = mondayOf(day);
    const hours: Opening[] = [];
    let free = whole.start;
    // Sorted on the time line, not on the clock: a block inside a gap may land behind the next one.
    const placed = blocks.map((block) => this.place(day, block)).sort((a, b) => a.start - b.start);
    for (const block of placed) {
      const start = Math.max(block.start, free);
      const end = Math.min(block.end, whole.end);
      if (start >= end) continue;
      hours.push({ start, end, gridStart: block.start, week });
      free = end;
    }
    return hours;
  }

  private blockedPart(day: EpochDay, whole: Interval, { startMinute, endMinute }: BlockedDate): Interval {
    if (typeof startMinute !== 'number' || typeof endMinute !== 'number') return whole;
    return this.place(day, { startMinute, endMinute });
  }

  private place(day: EpochDay, { startMinute, endMinute }: ClockBlock): Interval {
    return {
      start: this.zone.instantAt(day, startMinute * MINUTE),
      end: this.zone.instantAt(day, endMinute * MINUTE),
    };
  }
}

/** Prepares `availability` for questions about slots. Expects what `validateAvailability` finds no problem with. */
export function compileSchedule(availability: Availability): CompiledSchedule {
  return new CompiledSchedule(availability);
}

/** What is left of `openings` outside `hole`. The rest of an opening keeps the grid it had. */
function without(openings: readonly Opening[], hole: Interval): readonly Opening[] {
  return openings.flatMap((opening) => {
    // A part whose end the clocks skip past its start holds no time.
    if (hole.start >= hole.end || hole.end <= opening.start || opening.end <= hole.start) return [opening];
    const rest: Opening[] = [];
    if (opening.start < hole.start) rest.push({ ...opening, end: hole.start });
    if (hole.end < opening.end) rest.push({ ...opening, start: hole.end });
    return rest;
  });
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
