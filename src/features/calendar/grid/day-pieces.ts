import { DAY, type Instant, type Interval, MINUTE } from '@/domain/time/instant';
import { type LocalDate, toEpochDay } from '@/domain/time/local-date';
import { type Zone, zoneOf } from '@/domain/time/zone';

export const MINUTES_A_DAY = 24 * 60;

/**
 * The part of something that falls on one local day, in minutes on that day's clock (0 to 1440). Its edges stand
 * where the clock says they do, on days when clocks change too.
 */
export type DayPiece<Item> = {
  readonly item: Item;
  readonly startMinute: number;
  readonly endMinute: number;
  /** False for the rest of something that began on an earlier day. */
  readonly startsHere: boolean;
  /** False where it goes on the day after. */
  readonly endsHere: boolean;
};

/** What of `items` (half-open intervals) falls on `date` in `timeZone`, in the order given. */
export function piecesOfDay<Item extends Interval>(
  items: readonly Item[],
  date: LocalDate,
  timeZone: string,
): DayPiece<Item>[] {
  const zone = zoneOf(timeZone);
  const day = toEpochDay(date);
  const whole = zone.dayInterval(day);
  return items.flatMap((item) => {
    const start = Math.max(item.start, whole.start);
    const end = Math.min(item.end, whole.end);
    if (start >= end) return [];
    const startMinute = minuteAt(start, day, zone);
    const clockEnd = end === whole.end ? MINUTES_A_DAY : minuteAt(end, day, zone);
    // When the clock goes back meanwhile, it may end before it started: then it is drawn as long as it is.
    const endMinute =
      clockEnd > startMinute ? clockEnd : Math.min(startMinute + (end - start) / MINUTE, MINUTES_A_DAY);
    return [{ item, startMinute, endMinute, startsHere: start === item.start, endsHere: end === item.end }];
  });
}

/** What the clock shows at `instant`, in minutes since the midnight of `date`. */
export function minuteOfDay(instant: Instant, date: LocalDate, timeZone: string): number {
  return minuteAt(instant, toEpochDay(date), zoneOf(timeZone));
}

function minuteAt(instant: Instant, day: number, zone: Zone): number {
  return (instant + zone.offsetAt(instant) - day * DAY) / MINUTE;
}
