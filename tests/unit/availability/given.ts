import { Temporal } from 'temporal-polyfill';
import { compileSchedule } from '@/domain/availability/compile';
import { type Availability, type ClockBlock, DEFAULT_AVAILABILITY } from '@/domain/availability/schedule';
import { type SlotQuery, type SlotTerms, slots } from '@/domain/availability/slots';
import { DAY, type Instant, MINUTE } from '@/domain/time/instant';
import type { LocalDate } from '@/domain/time/local-date';
import { localDayInterval } from '@/domain/time/local-time';

/** '09:30' or '24:00' as minutes of a day. */
export function clock(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return hours * 60 + minutes;
}

/** '09:00-12:00' as a block of hours. */
export function block(text: string): ClockBlock {
  const [start = '', end = ''] = text.split('-');
  return { startMinute: clock(start), endMinute: clock(end) };
}

/** The same hours on every day of the week. */
export function daily(...hours: string[]) {
  return [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => hours.map((text) => ({ weekday, ...block(text) })));
}

/** A mentor without notice and buffers, who works when told to. */
export function mentor(some: Partial<Availability>): Availability {
  return { ...DEFAULT_AVAILABILITY, noticeMinutes: 0, horizonDays: 365, ...some };
}

/** A moment from text that says its own offset. */
export function at(text: string): Instant {
  return Date.parse(text);
}

/** A busy stretch of so many minutes. */
export function session(start: string, minutes: number) {
  return { start: at(start), end: at(start) + minutes * MINUTE };
}

type Asked = Partial<SlotTerms> & { minutes?: number };

/** What is asked about `date` in the mentor's zone: on the day before, half an hour, nothing booked. */
export function asked(
  { timeZone }: Availability,
  date: LocalDate,
  { minutes = 30, ...terms }: Asked = {},
): SlotQuery {
  const { start, end } = localDayInterval(date, timeZone);
  const nothing = { now: start - DAY, busy: [], sessionStarts: [] };
  return { ...nothing, ...terms, durationMinutes: minutes, from: start, until: end };
}

/** The slots of `date` as the mentor's clock shows them, with its offset: '09:30-05:00'. */
export function offered(availability: Availability, date: LocalDate, more?: Asked): string[] {
  return slots(compileSchedule(availability), asked(availability, date, more)).map((start) =>
    clockFace(start, availability.timeZone),
  );
}

function clockFace(instant: Instant, timeZone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
  return `${local.toPlainTime().toString({ smallestUnit: 'minute' })}${local.offset}`;
}
