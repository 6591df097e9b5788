import type { Instant } from '@/domain/time/instant';
import { fromEpochDay, type LocalDate } from '@/domain/time/local-date';
import { zoneOf } from '@/domain/time/zone';

/** What starts under the local date it starts on in `timeZone`; days and what is on them keep the order they come in. */
export function byDay<Item extends { readonly start: Instant }>(
  items: readonly Item[],
  timeZone: string,
): readonly (readonly [LocalDate, readonly Item[]])[] {
  const zone = zoneOf(timeZone);
  const days = new Map<LocalDate, Item[]>();
  for (const item of items) {
    const date = fromEpochDay(zone.dayAt(item.start));
    const day = days.get(date);
    if (day) day.push(item);
    else days.set(date, [item]);
  }
  return [...days];
}
