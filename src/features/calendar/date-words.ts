import type { LocalDate } from '@/domain/time/local-date';
import { textLocale } from '../session/time-words';

/** Dates as a calendar writes them. A date has no zone: it is written as the day it is in UTC. */
export type DateWords = {
  /** "Tue" */
  weekday: (date: LocalDate) => string;
  /** "Nov" */
  shortMonth: (date: LocalDate) => string;
  /** "November" */
  longMonth: (date: LocalDate) => string;
  /** "Tuesday" */
  longWeekday: (date: LocalDate) => string;
  /** "November 2026" */
  month: (date: LocalDate) => string;
  /** "Tuesday 24 November" */
  day: (date: LocalDate) => string;
  /** "23 – 29 November 2026", with both months or years where they differ. */
  range: (first: LocalDate, last: LocalDate) => string;
};

const made = new Map<string, DateWords>();

/** The words for `locale` (a BCP 47 tag); made once for each. */
export function dateWords(locale: string): DateWords {
  const language = textLocale(locale);
  let words = made.get(language);
  if (!words) {
    words = makeWords(language);
    made.set(language, words);
  }
  return words;
}

/** The number of a date in its month: 24. */
export function numberOf(date: LocalDate): number {
  return Number(date.slice(8));
}

function makeWords(language: string): DateWords {
  const formatter = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options });
  const format = (options: Intl.DateTimeFormatOptions) => {
    const made = formatter(options);
    return (date: LocalDate) => made.format(midnightOf(date));
  };
  const day = format({ weekday: 'long', day: 'numeric', month: 'long' });
  const range = formatter({ day: 'numeric', month: 'long', year: 'numeric' });
  return {
    weekday: format({ weekday: 'short' }),
    shortMonth: format({ month: 'short' }),
    longMonth: format({ month: 'long' }),
    longWeekday: format({ weekday: 'long' }),
    month: format({ month: 'long', year: 'numeric' }),
    day: (date) => day(date).replace(/^(\p{L}+),/u, '$1'),
    // Runtimes differ in the spaces around the dash; server and browser must not.
    range: (first, last) =>
      range.formatRange(midnightOf(first), midnightOf(last)).replaceAll(/\s*–\s*/g, ' – '),
  };
}

function midnightOf(date: LocalDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}
