import type { LocalDate } from '@/domain/time/local-date';

// A date has no zone: it is written as the day it is in UTC.
const format = (options: Intl.DateTimeFormatOptions, locale = 'en-GB') =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
const weekday = format({ weekday: 'short' });
const long = format({ weekday: 'long', day: 'numeric', month: 'long' });
const month = format({ month: 'long', year: 'numeric' });
const monthShort = format({ month: 'short' });
const range = format({ day: 'numeric', month: 'long', year: 'numeric' });

/** The parts of a date on a calendar: "Tue", "24", "Nov", "Tuesday 24 November". */
export function dateWords(date: LocalDate) {
  const at = atNoon(date);
  return {
    weekday: weekday.format(at),
    number: String(Number(date.slice(8))),
    month: monthShort.format(at),
    long: long.format(at).replace(',', ''),
  };
}

/** "November 2026" */
export function monthWords(date: LocalDate): string {
  return month.format(atNoon(date));
}

/** "23 – 29 November 2026", with both months or years where they differ. */
export function rangeWords(first: LocalDate, last: LocalDate): string {
  return range.formatRange(atNoon(first), atNoon(last)).replaceAll(/\s*–\s*/g, ' – ');
}

function atNoon(date: LocalDate): number {
  return Date.parse(`${date}T12:00:00Z`);
}
