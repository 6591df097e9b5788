import { Temporal } from 'temporal-polyfill';
import type { Availability, ClockBlock } from '@/domain/availability/schedule';
import type { SlotQuery } from '@/domain/availability/slots';
import { DAY, type Instant, MINUTE } from '@/domain/time/instant';

/*
 * PRODUCT.md "Slots" once more, as slowly and plainly as it can be said: Temporal converts every time, every open
 * minute is written down, and every candidate is held against every rule. Shares no code with the engine.
 */

type PlacedBlock = { readonly start: Instant; readonly end: Instant };

export function referenceSlots(availability: Availability, query: SlotQuery): Instant[] {
  const { timeZone } = availability;
  const duration = query.durationMinutes * MINUTE;
  const grid = availability.gridMinutes * MINUTE;
  const openMinutes = new Map<Instant, PlacedBlock>();
  const firstDate = dateAt(query.from - DAY, timeZone);
  const lastDate = dateAt(query.until + duration + DAY, timeZone);
  for (let date = firstDate; Temporal.PlainDate.compare(date, lastDate) <= 0; date = date.add({ days: 1 })) {
    openDay(availability, date, openMinutes);
  }

  const lastDay = dateAt(query.now, timeZone).add({ days: availability.horizonDays });
  const horizonEnd = startOf(lastDay.add({ days: 1 }), timeZone);
  const load = new Map<string, number>();
  for (const session of query.sessionStarts) {
    const week = weekOf(session, timeZone);
    load.set(week, (load.get(week) ?? 0) + 1);
  }

  const fits = (start: Instant) => {
    for (let minute = start; minute < start + duration; minute += MINUTE) {
      if (!openMinutes.has(minute)) return false;
    }
    return true;
  };
  const collides = (start: Instant) =>
    query.busy.some(
      (busy) =>
        start - availability.bufferBeforeMinutes * MINUTE < busy.end &&
        busy.start < start + duration + availability.bufferAfterMinutes * MINUTE,
    );
  const weekIsFull = (start: Instant) =>
    availability.weeklyCap !== null && (load.get(weekOf(start, timeZone)) ?? 0) >= availability.weeklyCap;

  return [...openMinutes]
    .filter(([start, block]) => (start - block.start) % grid === 0)
    .map(([start]) => start)
    .filter((start) => query.from <= start && start < query.until)
    .filter((start) => start >= query.now && start >= query.now + availability.noticeMinutes * MINUTE)
    .filter((start) => start < horizonEnd)
    .filter(fits)
    .filter((start) => !collides(start))
    .filter((start) => !weekIsFull(start))
    .sort((a, b) => a - b);
}

/** Writes down every open minute of `date`, with the block that offers it: the first that has it. */
function openDay(
  availability: Availability,
  date: Temporal.PlainDate,
  openMinutes: Map<Instant, PlacedBlock>,
): void {
  const { timeZone } = availability;
  const dayStart = startOf(date, timeZone);
  const dayEnd = startOf(date.add({ days: 1 }), timeZone);
  const override = availability.overrides.find((candidate) => candidate.date === date.toString());
  const clockBlocks =
    override?.blocks ?? availability.weeklyHours.filter(({ weekday }) => weekday === date.dayOfWeek);
  const blocks = clockBlocks.map((block) => place(block, date, timeZone)).sort((a, b) => a.start - b.start);
  for (const block of blocks) {
    for (let minute = block.start; minute < block.end; minute += MINUTE) {
      if (minute < dayStart || minute >= dayEnd || openMinutes.has(minute)) continue;
      openMinutes.set(minute, block);
    }
  }
  for (const blocked of availability.blocks.filter((candidate) => candidate.date === date.toString())) {
    const { startMinute, endMinute } = blocked;
    const part =
      typeof startMinute === 'number' && typeof endMinute === 'number'
        ? place({ startMinute, endMinute }, date, timeZone)
        : { start: dayStart, end: dayEnd };
    for (let minute = part.start; minute < part.end; minute += MINUTE) openMinutes.delete(minute);
  }
}

function place(block: ClockBlock, date: Temporal.PlainDate, timeZone: string): PlacedBlock {
  return {
    start: momentOf(date, block.startMinute, timeZone),
    end: momentOf(date, block.endMinute, timeZone),
  };
}

/** 'compatible' is the rule of RFC 5545: the offset before a gap, the first of two. */
function momentOf(date: Temporal.PlainDate, minute: number, timeZone: string): Instant {
  return date
    .toPlainDateTime()
    .add({ minutes: minute })
    .toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds;
}

function startOf(date: Temporal.PlainDate, timeZone: string): Instant {
  return date.toZonedDateTime(timeZone).epochMilliseconds;
}

function dateAt(instant: Instant, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDate();
}

/** The Monday of the local week, as text to count by. */
function weekOf(instant: Instant, timeZone: string): string {
  const date = dateAt(instant, timeZone);
  return date.subtract({ days: date.dayOfWeek - 1 }).toString();
}
