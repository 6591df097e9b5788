import type { LocalDate } from '@/domain/time/local-date';
import { textLocale } from '@/features/session/time-words';
import { firstDayOf, type Month } from './month';

/** How a calendar names its parts. A date has no zone: it is written as the day it is in UTC. */
export type CalendarWords = {
  /** "March 2026" */
  month: (month: Month) => string;
  /** "Tuesday 3 March" */
  day: (date: LocalDate) => string;
  /** Monday to Sunday. */
  weekdays: readonly { readonly short: string; readonly long: string }[];
};

const A_MONDAY = Date.UTC(2024, 0, 1);
const made = new Map<string, CalendarWords>();

/** The words for `locale` (a BCP 47 tag); made once for each. */
export function calendarWords(locale: string): CalendarWords {
  const language = textLocale(locale);
  let words = made.get(language);
  if (!words) {
    words = makeWords(language);
    made.set(language, words);
  }
  return words;
}

function makeWords(language: string): CalendarWords {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options });
    return (date: LocalDate) => formatter.format(Date.parse(`${date}T00:00:00Z`));
  };
  const month = format({ month: 'long', year: 'numeric' });
  const day = format({ weekday: 'long', day: 'numeric', month: 'long' });
  const [short, long] = [format({ weekday: 'short' }), format({ weekday: 'long' })];
  return {
    month: (value) => month(firstDayOf(value)),
    day: (date) => day(date).replace(/^(\p{L}+),/u, '$1'),
    weekdays: Array.from({ length: 7 }, (_, index) => {
      const date = new Date(A_MONDAY + index * 86_400_000).toISOString().slice(0, 10);
      return { short: short(date), long: long(date) };
    }),
  };
}
