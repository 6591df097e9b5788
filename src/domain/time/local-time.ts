import { type Instant, type Interval, MINUTE } from './instant';
import { fromEpochDay, type LocalDate, toEpochDay } from './local-date';
import { zoneOf } from './zone';

/*
 * A zone by its name and a day by its date, for callers that hold both as text: screens, forms, e-mails.
 */

/** The date on a calendar in `timeZone` at `instant`. */
export function localDateAt(instant: Instant, timeZone: string): LocalDate {
  return fromEpochDay(zoneOf(timeZone).dayAt(instant));
}

/** The moment of `minute` (0 to 1440) of `date`; skipped and repeated times as {@link Zone.instantAt} says. */
export function instantOfLocalTime(date: LocalDate, minute: number, timeZone: string): Instant {
  return zoneOf(timeZone).instantAt(toEpochDay(date), minute * MINUTE);
}

/** All of `date` in `timeZone`, half-open; empty for a date that the zone skipped. */
export function localDayInterval(date: LocalDate, timeZone: string): Interval {
  return zoneOf(timeZone).dayInterval(toEpochDay(date));
}

/** The Monday that starts the local week `instant` is in. */
export function startOfLocalWeek(instant: Instant, timeZone: string): Instant {
  return zoneOf(timeZone).startOfWeek(instant);
}
