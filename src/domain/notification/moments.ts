import type { Instant, Interval } from '../time/instant';

/*
 * Times as people read them, always in a zone that is handed in and mostly with that zone named. Built from
 * parts, since the order and commas of ready-made formats change with the runtime's language data.
 */

const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'shortOffset',
  });
  formats.set(zone, made);
  return made;
}

type Parts = Readonly<Partial<Record<Intl.DateTimeFormatPartTypes, string>>>;

function partsOf(at: Instant, zone: string): Parts {
  return Object.fromEntries(
    format(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
}

/** "14:00" */
export function clock(at: Instant, zone: string): string {
  const { hour, minute } = partsOf(at, zone);
  return `${hour}:${minute}`;
}

/** "14:00 – 15:00" */
export function clockSpan({ start, end }: Interval, zone: string): string {
  return `${clock(start, zone)} – ${clock(end, zone)}`;
}

/** "Tuesday, 3 March 2026" */
export function longDay(at: Instant, zone: string): string {
  const { weekday, day, month, year } = partsOf(at, zone);
  return `${weekday}, ${day} ${month} ${year}`;
}

/** "Tue 3 Mar, 14:00": for titles, where the zone is named next to it. */
export function shortMoment(at: Instant, zone: string): string {
  const { weekday = '', day, month = '' } = partsOf(at, zone);
  return `${weekday.slice(0, 3)} ${day} ${month.slice(0, 3)}, ${clock(at, zone)}`;
}

/** "Berlin, GMT+1": the place people know and what it means at that moment. A zone without a place is its offset. */
export function zoneName(at: Instant, zone: string): string {
  const offset = partsOf(at, zone).timeZoneName ?? zone;
  const place = zone.split('/').at(-1)?.replaceAll('_', ' ');
  return place === undefined || !zone.includes('/') || zone.startsWith('Etc/')
    ? offset
    : `${place}, ${offset}`;
}

/** "Tue 3 Mar, 14:00 (Berlin, GMT+1)" */
export function namedMoment(at: Instant, zone: string): string {
  return `${shortMoment(at, zone)} (${zoneName(at, zone)})`;
}
