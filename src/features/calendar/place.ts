import { isLocalDate, type LocalDate } from '@/domain/time/local-date';
import type { CalendarViewName } from './grid/view-days';

/** Where a calendar stands: which view, around which day. It is kept in the address, so reloading changes nothing. */
export type Place = { readonly view: CalendarViewName; readonly date: LocalDate };

/** Reads a place from an address; what is missing or makes no sense is the default. */
export function placeFrom(
  params: { get: (name: string) => string | null },
  defaults: Place,
  views: readonly CalendarViewName[],
): Place {
  const view = views.find((name) => name === params.get('view'));
  const date = params.get('date') ?? '';
  return { view: view ?? defaults.view, date: isLocalDate(date) ? date : defaults.date };
}
