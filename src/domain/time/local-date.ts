import { DAY } from './instant';

/** A day of the calendar, 'YYYY-MM-DD', years 0000 to 9999. Which moments it holds depends on the zone. */
export type LocalDate = string;

/** The same day as a number to calculate with: days since 1970-01-01. */
export type EpochDay = number;

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** Whether `text` names a day that exists in the calendar: '2024-02-29' does, '2023-02-29' does not. */
export function isLocalDate(text: string): text is LocalDate {
  if (!SHAPE.test(text)) return false;
  const day = toEpochDay(text);
  return Number.isFinite(day) && fromEpochDay(day) === text;
}

export function toEpochDay(date: LocalDate): EpochDay {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

export function fromEpochDay(day: EpochDay): LocalDate {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The day `days` later, or earlier when negative. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return fromEpochDay(toEpochDay(date) + days);
}

/** 1 is Monday, 7 is Sunday, as ISO 8601 counts. */
export function weekdayOf(date: LocalDate): number {
  return weekdayOfEpochDay(toEpochDay(date));
}

export function weekdayOfEpochDay(day: EpochDay): number {
  return day - mondayOf(day) + 1;
}

/** The Monday on or before `day`. */
export function mondayOf(day: EpochDay): EpochDay {
  // 1970-01-01, day 0, was a Thursday: three days after a Monday.
  return Math.floor((day + 3) / 7) * 7 - 3;
}
