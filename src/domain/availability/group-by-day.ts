import type { Instant } from '../time/instant';
import { fromEpochDay, type LocalDate } from '../time/local-date';
import { zoneOf } from '../time/zone';

/** `starts` under the dates they have on a calendar in `timeZone`, which is the viewer's; both keep their order. */
export function groupByDay(
  starts: readonly Instant[],
  timeZone: string,
): ReadonlyMap<LocalDate, readonly Instant[]> {
  const zone = zoneOf(timeZone);
  const days = new Map<LocalDate, Instant[]>();
  for (const start of starts) {
    const date = fromEpochDay(zone.dayAt(start));
    const day = days.get(date);
    if (day === undefined) days.set(date, [start]);
    else day.push(start);
  }
  return days;
}
