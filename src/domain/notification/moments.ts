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
  const place = zone.includes('/') && !zone.startsWith('Etc/') ? zone.split('/').at(-1) : undefined;
  const offset = offsetName(at, zone);
  if (place === undefined) return offset === 'GMT' ? 'UTC' : offset;
  return `${place.replaceAll('_', ' ')}, ${offset}`;
}

/** "GMT+5:45"; without a shift it is plain "GMT", which not every runtime's language data agrees on. */
function offsetName(at: Instant, zone: string): string {
  const { timeZoneName = '' } = partsOf(at, zone);
  return timeZoneName === 'GMT+0' ? 'GMT' : timeZoneName;
}

/** "Tuesday, 3 March 2026, 14:00 – 15:00 (Berlin, GMT+1)"; when the clocks change meanwhile, both offsets. */
export function namedSpan({ start, end }: Interval, zone: string): string {
  const after = offsetName(end, zone);
  const name = zoneName(start, zone);
  const zones = after === offsetName(start, zone) ? name : `${name}, then ${after}`;
  return `${longDay(start, zone)}, ${clock(start, zone)} – ${clock(end, zone)} (${zones})`;
}

/** "Tue 3 Mar, 14:00 (Berlin, GMT+1)" */
export function namedMoment(at: Instant, zone: string): string {
  return `${shortMoment(at, zone)} (${zoneName(at, zone)})`;
}
