import { DAY, type Instant, type Interval } from './instant';
import { type EpochDay, mondayOf } from './local-date';
import { OffsetTable } from './offset-table';

/**
 * The clocks and calendar of one IANA time zone, cheap enough for inner loops. Get one from {@link zoneOf}.
 * Nothing here ever looks at the zone of the machine it runs on.
 */
export class Zone {
  private readonly offsets: OffsetTable;

  constructor(readonly name: string) {
    this.offsets = new OffsetTable(name);
  }

  /** Milliseconds that local clocks are ahead of UTC. */
  offsetAt(instant: Instant): number {
    return this.offsets.at(instant);
  }

  /**
   * The moment when clocks show `time` milliseconds after the midnight of `day`; 24 hours or more reach into the
   * days after it. A time that clocks skip is read with the offset before the gap, so that 02:30 becomes 03:30;
   * one that they show twice means the first. (RFC 5545, 3.3.5.)
   */
  instantAt(day: EpochDay, time: number): Instant {
    // As if local were UTC. The true moment is less than a day away, and no zone changes twice in two days.
    const local = day * DAY + time;
    const before = this.offsets.at(local - DAY);
    const after = this.offsets.at(local + DAY);
    const early = local - before;
    if (before === after || this.offsets.at(early) === before) return early;
    const late = local - after;
    return this.offsets.at(late) === after ? late : early;
  }

  /** The calendar day that clocks show at `instant`. */
  dayAt(instant: Instant): EpochDay {
    return Math.floor((instant + this.offsets.at(instant)) / DAY);
  }

  /** The first moment of `day`: midnight, or the end of the gap that swallowed midnight. */
  startOfDay(day: EpochDay): Instant {
    return this.instantAt(day, 0);
  }

  /** From the start of `day` to the start of the next: 23 to 25 hours, or none for a day that a zone skipped. */
  dayInterval(day: EpochDay): Interval {
    return { start: this.startOfDay(day), end: this.startOfDay(day + 1) };
  }

  /** The first moment of the local week, Monday to Sunday, that `instant` is in. */
  startOfWeek(instant: Instant): Instant {
    return this.startOfDay(mondayOf(this.dayAt(instant)));
  }
}

const zones = new Map<string, Zone>();

/** The one shared `Zone` of that name. Throws a RangeError if there is none: ask {@link isTimeZone} at the door. */
export function zoneOf(timeZone: string): Zone {
  // Names are case-insensitive; one spelling as the key keeps this map as small as the list of zones.
  const key = timeZone.toLowerCase();
  let zone = zones.get(key);
  if (zone === undefined) {
    zone = new Zone(timeZone);
    zones.set(key, zone);
  }
  return zone;
}

/** Whether `name` is an IANA time zone this runtime knows. Bare offsets such as '+05:30' are not zones. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  if (zones.has(name.toLowerCase())) return true;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
