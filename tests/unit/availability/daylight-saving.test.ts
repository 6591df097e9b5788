import { describe, expect, it } from 'vitest';
import { compileSchedule } from '@/domain/availability/compile';
import { slots } from '@/domain/availability/slots';
import { asked, at, block, daily, mentor, offered } from './given';

const newYork = (...hours: string[]) =>
  mentor({ timeZone: 'America/New_York', weeklyHours: daily(...hours) });
const london = (...hours: string[]) => mentor({ timeZone: 'Europe/London', weeklyHours: daily(...hours) });

describe('when clocks go forward', () => {
  it('the skipped hour is not offered (New York)', () => {
    expect(offered(newYork('01:00-05:00'), '2025-03-09')).toEqual([
      '01:00-05:00',
      '01:30-05:00',
      '03:00-04:00',
      '03:30-04:00',
      '04:00-04:00',
      '04:30-04:00',
    ]);
  });

  it('the skipped hour is not offered (London)', () => {
    expect(offered(london('00:00-03:00'), '2025-03-30')).toEqual([
      '00:00+00:00',
      '00:30+00:00',
      '02:00+01:00',
      '02:30+01:00',
    ]);
  });

  it('a block that ends in the gap ends as much later: 02:30 becomes 03:30', () => {
    expect(offered(newYork('01:00-02:30'), '2025-03-09')).toEqual([
      '01:00-05:00',
      '01:30-05:00',
      '03:00-04:00',
    ]);
  });

  it('a block that starts in the gap starts as much later, and its grid with it', () => {
    expect(offered(newYork('02:15-05:00'), '2025-03-09')).toEqual([
      '03:15-04:00',
      '03:45-04:00',
      '04:15-04:00',
    ]);
  });

  it('a block of which the gap leaves nothing offers nothing', () => {
    expect(offered(newYork('02:00-03:00'), '2025-03-09')).toEqual([]);
    expect(offered(newYork('02:30-03:15'), '2025-03-09')).toEqual([]);
  });

  it('a session that begins before the gap lasts its real minutes', () => {
    expect(offered(newYork('01:00-04:00'), '2025-03-09', { minutes: 90 })).toEqual([
      '01:00-05:00',
      '01:30-05:00',
    ]);
    expect(offered(newYork('01:00-04:00'), '2025-03-09', { minutes: 120 })).toEqual(['01:00-05:00']);
    expect(offered(newYork('01:00-04:00'), '2025-03-09', { minutes: 150 })).toEqual([]);
  });

  it('of two blocks that the gap pushes together, the earlier keeps its starts until its end', () => {
    expect(offered(newYork('02:00-02:45', '03:15-05:00'), '2025-03-09')).toEqual([
      '03:00-04:00',
      '03:30-04:00',
      '03:45-04:00',
      '04:15-04:00',
    ]);
  });

  it('a block inside the gap comes after one that starts at its end', () => {
    const fine = { ...newYork('02:30-02:45', '03:00-03:20'), gridMinutes: 15 };
    expect(offered(fine, '2025-03-09', { minutes: 5 })).toEqual([
      '03:00-04:00',
      '03:15-04:00',
      '03:30-04:00',
    ]);
  });

  it('a blocked part whose end the gap puts before its start removes nothing', () => {
    const blocks = [{ date: '2025-03-09', ...block('02:30-03:15') }];
    const fine = { ...newYork('01:45-04:00'), gridMinutes: 15 };
    const starts = offered(fine, '2025-03-09', { minutes: 15 });
    expect(starts).toHaveLength(5);
    expect(offered({ ...fine, blocks }, '2025-03-09', { minutes: 15 })).toEqual(starts);
  });

  it('a day whose midnight is skipped starts when its clocks do (Cairo)', () => {
    const cairo = mentor({ timeZone: 'Africa/Cairo', weeklyHours: daily('00:00-02:00', '23:00-24:00') });
    expect(offered(cairo, '2024-04-25')).toContain('23:30+02:00');
    expect(offered(cairo, '2024-04-26')).toEqual([
      '01:00+03:00',
      '01:30+03:00',
      '23:00+03:00',
      '23:30+03:00',
    ]);
    expect(offered(cairo, '2024-04-25', { minutes: 120 })).toEqual(['00:00+02:00', '23:00+02:00']);
  });

  it('half an hour is enough of a gap (Lord Howe)', () => {
    const lordHowe = mentor({ timeZone: 'Australia/Lord_Howe', weeklyHours: daily('01:00-03:00') });
    expect(offered(lordHowe, '2025-10-05')).toEqual(['01:00+10:30', '01:30+10:30', '02:30+11:00']);
  });
});

describe('when clocks go back', () => {
  it('both occurrences of the repeated hour are offered (New York)', () => {
    expect(offered(newYork('00:00-03:00'), '2025-11-02')).toEqual([
      '00:00-04:00',
      '00:30-04:00',
      '01:00-04:00',
      '01:30-04:00',
      '01:00-05:00',
      '01:30-05:00',
      '02:00-05:00',
      '02:30-05:00',
    ]);
  });

  it('both occurrences of the repeated hour are offered (London)', () => {
    expect(offered(london('00:30-02:30'), '2025-10-26')).toEqual([
      '00:30+01:00',
      '01:00+01:00',
      '01:30+01:00',
      '01:00+00:00',
      '01:30+00:00',
      '02:00+00:00',
    ]);
  });

  it('an end that exists twice is its first occurrence, and so is a start', () => {
    expect(offered(newYork('00:00-01:30'), '2025-11-02')).toEqual([
      '00:00-04:00',
      '00:30-04:00',
      '01:00-04:00',
    ]);
    expect(offered(newYork('01:30-02:30'), '2025-11-02')).toEqual([
      '01:30-04:00',
      '01:00-05:00',
      '01:30-05:00',
      '02:00-05:00',
    ]);
  });

  it('half an hour is repeated by half an hour (Lord Howe)', () => {
    const lordHowe = mentor({ timeZone: 'Australia/Lord_Howe', weeklyHours: daily('01:00-03:00') });
    expect(offered(lordHowe, '2025-04-06')).toEqual([
      '01:00+11:00',
      '01:30+11:00',
      '01:30+10:30',
      '02:00+10:30',
      '02:30+10:30',
    ]);
  });
});

describe('a date with its own rules on the day clocks change', () => {
  it('an override starts at 03:30 if it says 02:30', () => {
    const override = { date: '2025-03-09', blocks: [block('02:30-04:30')] };
    const availability = { ...newYork('09:00-10:00'), overrides: [override] };
    expect(offered(availability, '2025-03-09')).toEqual(['03:30-04:00', '04:00-04:00']);
    expect(offered(availability, '2025-03-10')).toEqual(['09:00-04:00', '09:30-04:00']);
  });

  it('an override through the repeated hour offers it twice', () => {
    const override = { date: '2025-11-02', blocks: [block('01:00-02:00'), block('12:00-12:30')] };
    const availability = { ...newYork('09:00-10:00'), overrides: [override] };
    expect(offered(availability, '2025-11-02')).toEqual([
      '01:00-04:00',
      '01:30-04:00',
      '01:00-05:00',
      '01:30-05:00',
      '12:00-05:00',
    ]);
  });

  it('a blocked part that runs through the repeated hour removes it twice', () => {
    const blocked = { date: '2025-11-02', ...block('01:00-02:00') };
    expect(offered({ ...newYork('00:30-02:30'), blocks: [blocked] }, '2025-11-02')).toEqual([
      '00:30-04:00',
      '02:00-05:00',
    ]);
  });
});

describe('zones away from the full hour', () => {
  const nine = (timeZone: string) => mentor({ timeZone, weeklyHours: daily('09:00-09:30') });
  const only = (timeZone: string, date: string) =>
    slots(compileSchedule(nine(timeZone)), asked(nine(timeZone), date)).map((start) =>
      new Date(start).toISOString(),
    );

  it.each([
    ['Asia/Kathmandu', '2025-06-10', '2025-06-10T03:15:00.000Z'],
    ['Asia/Kolkata', '2025-06-10', '2025-06-10T03:30:00.000Z'],
    ['Pacific/Chatham', '2025-06-10', '2025-06-09T20:15:00.000Z'],
    ['Pacific/Chatham', '2025-12-10', '2025-12-09T19:15:00.000Z'],
    ['America/St_Johns', '2025-06-10', '2025-06-10T11:30:00.000Z'],
  ])('nine o’clock in %s on %s', (timeZone, date, expected) => {
    expect(only(timeZone, date)).toEqual([expected]);
  });
});

describe('a zone that skipped a whole day (Apia, 2011-12-30)', () => {
  const apia = (...hours: string[]) => mentor({ timeZone: 'Pacific/Apia', weeklyHours: daily(...hours) });

  it('offers nothing on it, and the days around it as they are', () => {
    expect(offered(apia('09:00-10:00'), '2011-12-29')).toEqual(['09:00-10:00', '09:30-10:00']);
    expect(offered(apia('09:00-10:00'), '2011-12-30')).toEqual([]);
    expect(offered(apia('09:00-10:00'), '2011-12-31')).toEqual(['09:00+14:00', '09:30+14:00']);
  });

  it('does not move the hours of the skipped Friday to the Saturday', () => {
    const fridays = mentor({
      timeZone: 'Pacific/Apia',
      weeklyHours: [{ weekday: 5, ...block('09:00-17:00') }],
    });
    const week = { ...asked(fridays, '2011-12-29'), until: at('2012-01-02T00:00:00+14:00') };
    expect(slots(compileSchedule(fridays), week)).toEqual([]);
  });

  it('lets a session run from the Thursday straight into the Saturday', () => {
    expect(offered(apia('00:00-01:00', '23:00-24:00'), '2011-12-29', { minutes: 90 })).toEqual([
      '23:00-10:00',
      '23:30-10:00',
    ]);
  });
});
