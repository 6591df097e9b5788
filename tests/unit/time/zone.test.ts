import { EVERY_ZONE, moments } from '@tests/unit/availability/scenario';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '@/domain/time/instant';
import { fromEpochDay, toEpochDay } from '@/domain/time/local-date';
import {
  instantOfLocalTime,
  localDateAt,
  localDayInterval,
  startOfLocalWeek,
} from '@/domain/time/local-time';
import { isTimeZone, Zone, zoneOf } from '@/domain/time/zone';

const at = (text: string) => Date.parse(text);

describe('every time zone', () => {
  it('has the offsets, dates, days, weeks and local times that Temporal gives it', {
    timeout: 60_000,
  }, () => {
    for (const timeZone of EVERY_ZONE) {
      const zone = zoneOf(timeZone);
      fc.assert(
        fc.property(moments(timeZone), fc.integer({ min: -2, max: 2 }), (moment, sides) => {
          const instant = moment + sides;
          const zoned = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
          const date = zoned.toPlainDate();
          expect(zone.offsetAt(instant)).toBe(zoned.offsetNanoseconds / 1e6);
          expect(localDateAt(instant, timeZone)).toBe(date.toString());
          expect(localDayInterval(date.toString(), timeZone)).toEqual({
            start: date.toZonedDateTime(timeZone).epochMilliseconds,
            end: date.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds,
          });
          const monday = date.subtract({ days: date.dayOfWeek - 1 });
          expect(zone.startOfWeek(instant)).toBe(monday.toZonedDateTime(timeZone).epochMilliseconds);
          // The same digits on the clock as in Greenwich: now and then a time that is skipped or repeated.
          const wall = Temporal.Instant.fromEpochMilliseconds(instant)
            .toZonedDateTimeISO('UTC')
            .toPlainDateTime();
          expect(zone.instantAt(Math.floor(instant / DAY), instant - Math.floor(instant / DAY) * DAY)).toBe(
            wall.toZonedDateTime(timeZone).epochMilliseconds,
          );
          const local = zoned.toPlainDateTime();
          expect(
            zone.instantAt(
              toEpochDay(date.toString()),
              instant + zone.offsetAt(instant) - toEpochDay(date.toString()) * DAY,
            ),
          ).toBe(local.toZonedDateTime(timeZone).epochMilliseconds);
        }),
        { numRuns: 6 },
      );
    }
  });
});

describe('changes of the clocks', () => {
  it('are found to the second', () => {
    const newYork = new Zone('America/New_York');
    const change = at('2025-03-09T07:00:00Z');
    expect(newYork.offsetAt(change - 1)).toBe(-5 * HOUR);
    expect(newYork.offsetAt(change)).toBe(-4 * HOUR);
  });

  it('are found when they are taken back within a week', () => {
    const recife = new Zone('America/Recife');
    const hoursAt = (text: string) => recife.offsetAt(at(text)) / HOUR;
    expect([hoursAt('2000-10-08T02:59:59Z'), hoursAt('2000-10-08T03:00:00Z')]).toEqual([-3, -2]);
    expect([hoursAt('2000-10-15T01:59:59Z'), hoursAt('2000-10-15T02:00:00Z')]).toEqual([-2, -3]);
  });

  it('are not confused by seconds in old offsets', () => {
    expect(new Zone('Africa/Monrovia').offsetAt(0)).toBe(-(44 * MINUTE + 30_000));
  });
});

describe('local times', () => {
  it('that clocks skip take the offset before the gap', () => {
    expect(instantOfLocalTime('2025-03-09', 150, 'America/New_York')).toBe(at('2025-03-09T03:30:00-04:00'));
  });

  it('that clocks show twice mean the first', () => {
    expect(instantOfLocalTime('2025-11-02', 90, 'America/New_York')).toBe(at('2025-11-02T01:30:00-04:00'));
  });

  it('of 24:00 are the midnight of the next day', () => {
    expect(instantOfLocalTime('2025-06-16', 1440, 'Asia/Kathmandu')).toBe(at('2025-06-17T00:00:00+05:45'));
  });
});

describe('local days and weeks', () => {
  it.each([
    ['2025-03-09', 'America/New_York', 23],
    ['2025-11-02', 'America/New_York', 25],
    ['2025-04-06', 'Australia/Lord_Howe', 24.5],
    ['2025-06-16', 'Asia/Kathmandu', 24],
    ['2011-12-30', 'Pacific/Apia', 0],
  ])('%s in %s has %d hours', (date, timeZone, hours) => {
    const { start, end } = localDayInterval(date, timeZone);
    expect((end - start) / HOUR).toBe(hours);
  });

  it('start on Monday, in the local calendar', () => {
    const sundayInGreenwich = at('2025-06-15T13:00Z');
    expect(startOfLocalWeek(sundayInGreenwich, 'Pacific/Auckland')).toBe(at('2025-06-16T00:00+12:00'));
    expect(startOfLocalWeek(sundayInGreenwich, 'UTC')).toBe(at('2025-06-09T00:00Z'));
  });

  it('have a date before 1970 too', () => {
    expect(localDateAt(-1, 'UTC')).toBe('1969-12-31');
    expect(fromEpochDay(-1)).toBe('1969-12-31');
  });
});

describe('names of zones', () => {
  it.each(['UTC', 'Asia/Kolkata', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5'])('%s is one', (name) => {
    expect(isTimeZone(name)).toBe(true);
  });

  it.each(['', 'Nowhere/City', '+05:30', '-08:00', 'Europe/', ' UTC', 'constructor'])(
    '"%s" is none',
    (name) => {
      expect(isTimeZone(name)).toBe(false);
    },
  );

  it('share one table whatever their capitals', () => {
    expect(zoneOf('europe/LONDON')).toBe(zoneOf('Europe/London'));
  });

  it('that are none throw, since they should have been refused at the door', () => {
    expect(() => zoneOf('Nowhere/City')).toThrow(RangeError);
  });
});
