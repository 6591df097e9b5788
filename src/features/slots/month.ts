import type { Interval } from '@/domain/time/instant';
import { addDays, type LocalDate, weekdayOf } from '@/domain/time/local-date';
import { localDayInterval } from '@/domain/time/local-time';

/** A month of the calendar, 'YYYY-MM'. */
export type Month = string;

export function monthOf(date: LocalDate): Month {
  return date.slice(0, 7);
}

export function firstDayOf(month: Month): LocalDate {
  return `${month}-01`;
}

/** The month `months` later, or earlier when negative. */
export function addMonths(month: Month, months: number): Month {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}

export function daysOf(month: Month): readonly LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = firstDayOf(month); monthOf(day) === month; day = addDays(day, 1)) days.push(day);
  return days;
}

/** How many places of the first week, which starts on Monday, belong to the month before. */
export function leadingBlanks(month: Month): number {
  return weekdayOf(firstDayOf(month)) - 1;
}

/** All of the month on a calendar in `timeZone`, half-open. */
export function monthInterval(month: Month, timeZone: string): Interval {
  return {
    start: localDayInterval(firstDayOf(month), timeZone).start,
    end: localDayInterval(firstDayOf(addMonths(month, 1)), timeZone).start,
  };
}

/** The same day of another month, or its last one where it has no such day. */
function sameDayIn(month: Month, date: LocalDate): LocalDate {
  const days = daysOf(month);
  return days[Math.min(Number(date.slice(8)), days.length) - 1] ?? date;
}

/** Where a key leads from a day of the calendar; `null` for keys that mean nothing here. */
export function dayAfterKey(date: LocalDate, key: string): LocalDate | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(date, -1);
    case 'ArrowRight':
      return addDays(date, 1);
    case 'ArrowUp':
      return addDays(date, -7);
    case 'ArrowDown':
      return addDays(date, 7);
    case 'Home':
      return addDays(date, 1 - weekdayOf(date));
    case 'End':
      return addDays(date, 7 - weekdayOf(date));
    case 'PageUp':
      return sameDayIn(addMonths(monthOf(date), -1), date);
    case 'PageDown':
      return sameDayIn(addMonths(monthOf(date), 1), date);
    default:
      return null;
  }
}
