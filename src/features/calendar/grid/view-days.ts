import {
  addDays,
  fromEpochDay,
  type LocalDate,
  toEpochDay,
  weekdayOfEpochDay,
} from '@/domain/time/local-date';

export type CalendarViewName = 'month' | 'week' | 'list';

/**
 * How a region counts weeks: `firstDay` as ISO numbers days (1 Monday to 7 Sunday), `minimalDays` is how many days
 * of the new year a week needs to be its first.
 */
export type WeekRules = { readonly firstDay: number; readonly minimalDays: number };

/** The seven days of the week `date` is in. */
export function weekOf(date: LocalDate, rules: WeekRules): LocalDate[] {
  const first = startOfWeek(toEpochDay(date), rules);
  return Array.from({ length: 7 }, (_, index) => fromEpochDay(first + index));
}

/** The weeks that show the month of `date`: whole weeks, so the first and last may reach into its neighbours. */
export function monthOf(date: LocalDate, rules: WeekRules): LocalDate[][] {
  const month = date.slice(0, 7);
  const weeks: LocalDate[][] = [];
  let week = weekOf(`${month}-01`, rules);
  while (week.some((day) => day.startsWith(month))) {
    weeks.push(week);
    week = week.map((day) => addDays(day, 7));
  }
  return weeks;
}

/** The number of the week `date` is in, as the region counts them. */
export function weekNumber(date: LocalDate, rules: WeekRules): number {
  const start = startOfWeek(toEpochDay(date), rules);
  const year = fromEpochDay(start + 7 - rules.minimalDays).slice(0, 4);
  const newYear = toEpochDay(`${year}-01-01`);
  const around = startOfWeek(newYear, rules);
  const first = around + 7 - newYear >= rules.minimalDays ? around : around + 7;
  return (start - first) / 7 + 1;
}

/** The day a calendar shows after one step forward (1) or back (-1): a month keeps its day where it has one. */
export function stepDate(date: LocalDate, view: CalendarViewName, direction: 1 | -1): LocalDate {
  if (view !== 'month') return addDays(date, 7 * direction);
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + direction, 0));
  return `${last.toISOString().slice(0, 8)}${String(Math.min(day, last.getUTCDate())).padStart(2, '0')}`;
}

function startOfWeek(day: number, { firstDay }: WeekRules): number {
  return day - ((weekdayOfEpochDay(day) - firstDay + 7) % 7);
}
