import type { Instant } from '@/domain/time/instant';

export type ZoneChoice = { readonly value: string; readonly label: string };

/**
 * Every time zone the browser knows with its offset at `now`, west to east. `current` is among them even when
 * the browser calls it by another name.
 */
export function zoneChoices(now: Instant, current: string): readonly ZoneChoice[] {
  const names = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', current]);
  return [...names]
    .map((zone) => ({ zone, offset: offsetAt(now, zone) }))
    .sort((a, b) => a.offset.minutes - b.offset.minutes || a.zone.localeCompare(b.zone))
    .map(({ zone, offset }) => ({
      value: zone,
      label: `${zone.replaceAll('_', ' ').replaceAll('/', ' / ')} (${offset.name})`,
    }));
}

function offsetAt(now: Instant, zone: string): { name: string; minutes: number } {
  const name =
    new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
      .formatToParts(now)
      .find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d+):?(\d+)?/.exec(name) ?? [];
  const size = Number(hours) * 60 + Number(minutes);
  return { name, minutes: sign === '-' ? -size : size };
}
