import type { Interval } from '@/domain/time/instant';
import type { LocalDate } from '@/domain/time/local-date';
import { localDayInterval } from '@/domain/time/local-time';
import { type CalendarViewName, monthOf, type WeekRules, weekOf } from './grid/view-days';

/** The days a view shows around `date`. A list has the week of it at hand, for what is looked at next. */
export function daysOf(view: CalendarViewName, date: LocalDate, rules: WeekRules): LocalDate[] {
  return view === 'month' ? monthOf(date, rules).flat() : weekOf(date, rules);
}

/** All of a row of days in a zone, half-open. */
export function intervalOf(days: readonly LocalDate[], timeZone: string): Interval {
  const [first = '1970-01-01'] = days;
  const last = days.at(-1) ?? first;
  return { start: localDayInterval(first, timeZone).start, end: localDayInterval(last, timeZone).end };
}
