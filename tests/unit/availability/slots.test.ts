import { describe, expect, it } from 'vitest';
import { compileSchedule } from '@/domain/availability/compile';
import { groupByDay } from '@/domain/availability/group-by-day';
import { nextFree, slots } from '@/domain/availability/slots';
import { DAY, MINUTE } from '@/domain/time/instant';
import { asked, at, block, daily, mentor, offered, session } from './given';

const MONDAY = '2025-06-16';
const TUESDAY = '2025-06-17';

/** In UTC, so that offsets do not get in the way of reading. */
const utc = (...hours: string[]) => mentor({ timeZone: 'UTC', weeklyHours: daily(...hours) });
const times = (...args: Parameters<typeof offered>) => offered(...args).map((text) => text.slice(0, 5));

describe('hours', () => {
  it('several blocks a day are offered one after the other', () => {
    expect(times(utc('14:00-15:00', '09:00-10:00'), MONDAY)).toEqual(['09:00', '09:30', '14:00', '14:30']);
  });

  it('only the weekdays that are worked offer anything', () => {
    const mondays = mentor({ weeklyHours: [{ weekday: 1, ...block('09:00-10:00') }] });
    expect(times(mondays, MONDAY)).toEqual(['09:00', '09:30']);
    expect(times(mondays, TUESDAY)).toEqual([]);
  });

  it('a date override replaces that day’s hours', () => {
    const overrides = [{ date: MONDAY, blocks: [block('07:00-07:30'), block('20:00-20:30')] }];
    const availability = { ...utc('09:00-10:00'), overrides };
    expect(times(availability, MONDAY)).toEqual(['07:00', '20:00']);
    expect(times(availability, TUESDAY)).toEqual(['09:00', '09:30']);
  });

  it('a blocked date removes its hours, also those of an override', () => {
    const blocks = [{ date: MONDAY, reason: 'Holiday' }];
    expect(times({ ...utc('09:00-10:00'), blocks }, MONDAY)).toEqual([]);
    const overrides = [{ date: MONDAY, blocks: [block('07:00-08:00')] }];
    expect(times({ ...utc('09:00-10:00'), blocks, overrides }, MONDAY)).toEqual([]);
    expect(times({ ...utc('09:00-10:00'), blocks }, TUESDAY)).toEqual(['09:00', '09:30']);
  });

  it('a blocked part removes what overlaps it, and the grid goes on as it was', () => {
    const blocks = [{ date: MONDAY, ...block('10:10-11:10') }];
    expect(times({ ...utc('09:00-12:30'), blocks }, MONDAY)).toEqual(['09:00', '09:30', '11:30', '12:00']);
  });
});

describe('the grid', () => {
  it('is counted from where the block starts', () => {
    expect(times(utc('09:10-10:40'), MONDAY)).toEqual(['09:10', '09:40', '10:10']);
  });

  it('can be finer or coarser than the session', () => {
    expect(times({ ...utc('09:00-10:00'), gridMinutes: 15 }, MONDAY)).toEqual(['09:00', '09:15', '09:30']);
    expect(times({ ...utc('09:00-12:00'), gridMinutes: 60 }, MONDAY)).toEqual(['09:00', '10:00', '11:00']);
  });

  it('of touching blocks changes at the join, which sessions may cross', () => {
    expect(times(utc('09:00-10:15', '10:15-11:15'), MONDAY)).toEqual([
      '09:00',
      '09:30',
      '10:00',
      '10:15',
      '10:45',
    ]);
  });
});

describe('a slot fits its duration inside one stretch of availability', () => {
  it('ends with the hours at the latest', () => {
    expect(times(utc('09:00-10:30'), MONDAY, { minutes: 60 })).toEqual(['09:00', '09:30']);
    expect(times(utc('09:00-10:30'), MONDAY, { minutes: 90 })).toEqual(['09:00']);
    expect(times(utc('09:00-10:30'), MONDAY, { minutes: 91 })).toEqual([]);
  });

  it('there are more slots of 30 minutes than of 90', () => {
    const short = times(utc('09:00-17:00'), MONDAY, { minutes: 30 });
    const long = times(utc('09:00-17:00'), MONDAY, { minutes: 90 });
    expect([short.length, long.length]).toEqual([16, 14]);
  });

  it('does not jump over a break', () => {
    expect(times(utc('09:00-10:00', '10:05-11:05'), MONDAY, { minutes: 90 })).toEqual([]);
  });

  it('may run past midnight if the next day begins at 00:00', () => {
    const late = mentor({ weeklyHours: [{ weekday: 1, ...block('22:00-24:00') }] });
    expect(times(late, MONDAY, { minutes: 60 })).toEqual(['22:00', '22:30', '23:00']);
    const early = { weekday: 2, ...block('00:00-01:00') };
    const overMidnight = { ...late, weeklyHours: [...late.weeklyHours, early] };
    expect(times(overMidnight, MONDAY, { minutes: 60 })).toEqual(['22:00', '22:30', '23:00', '23:30']);
    expect(times(overMidnight, MONDAY, { minutes: 180 })).toEqual(['22:00']);
    expect(times({ ...overMidnight, blocks: [{ date: TUESDAY }] }, MONDAY, { minutes: 60 })).toEqual([
      '22:00',
      '22:30',
      '23:00',
    ]);
  });

  it('can be a whole day of a mentor who never closes', () => {
    expect(times({ ...utc('00:00-24:00'), gridMinutes: 240 }, MONDAY, { minutes: 1440 })).toHaveLength(6);
  });
});

describe('what is on the calendar', () => {
  const afternoon = utc('13:00-16:00');

  it('a 60-minute booking at 14:00 makes 14:30 unbookable, and only what overlaps it', () => {
    const busy = [session('2025-06-16T14:00Z', 60)];
    expect(times(afternoon, MONDAY, { busy })).toEqual(['13:00', '13:30', '15:00', '15:30']);
    expect(times(afternoon, MONDAY, { busy, minutes: 60 })).toEqual(['13:00', '15:00']);
  });

  it('the buffers of the wanted session keep clear of it', () => {
    const busy = [session('2025-06-16T14:00Z', 60)];
    const before = { ...afternoon, bufferBeforeMinutes: 15 };
    const after = { ...afternoon, bufferAfterMinutes: 15 };
    expect(times(before, MONDAY, { busy })).toEqual(['13:00', '13:30', '15:30']);
    expect(times(after, MONDAY, { busy })).toEqual(['13:00', '15:00', '15:30']);
  });

  it('buffers may lie outside the hours', () => {
    const buffered = { ...utc('13:00-14:00'), bufferBeforeMinutes: 60, bufferAfterMinutes: 60 };
    expect(times(buffered, MONDAY)).toEqual(['13:00', '13:30']);
  });

  it('occupancies may overlap, contain each other and come in any order', () => {
    const busy = [
      session('2025-06-16T15:00Z', 10),
      session('2025-06-16T13:30Z', 60),
      session('2025-06-16T13:40Z', 5),
    ];
    expect(times(afternoon, MONDAY, { busy })).toEqual(['13:00', '14:30', '15:30']);
  });

  it('an occupancy from the evening before still counts', () => {
    const busy = [session('2025-06-15T22:00Z', 16 * 60)];
    expect(times(afternoon, MONDAY, { busy })).toEqual(['14:00', '14:30', '15:00', '15:30']);
  });
});

describe('too soon and too late', () => {
  const availability = utc('09:00-12:00');

  it('past starts are gone, the present one is not', () => {
    expect(times(availability, MONDAY, { now: at('2025-06-16T10:30:00Z') })[0]).toBe('10:30');
    expect(times(availability, MONDAY, { now: at('2025-06-16T10:30:00.001Z') })[0]).toBe('11:00');
  });

  it('starts inside the notice are gone, one exactly at its end is not', () => {
    const noticed = { ...availability, noticeMinutes: 120 };
    expect(times(noticed, MONDAY, { now: at('2025-06-16T08:00:00Z') })[0]).toBe('10:00');
    expect(times(noticed, MONDAY, { now: at('2025-06-16T08:00:01Z') })[0]).toBe('10:30');
  });

  it('the horizon ends with a local day of the mentor, whatever the hour now', () => {
    const short = { ...utc('00:00-24:00'), timeZone: 'Pacific/Auckland', horizonDays: 2 };
    for (const now of ['2025-06-14T00:00:00+12:00', '2025-06-14T23:59:00+12:00']) {
      expect(times(short, MONDAY, { now: at(now) }).at(-1)).toBe('23:30');
      expect(times(short, TUESDAY, { now: at(now) })).toEqual([]);
    }
  });
});

describe('the weekly cap', () => {
  const capped = { ...utc('09:00-10:00'), weeklyCap: 2 };
  const monday = at('2025-06-16T09:00Z');
  const sunday = at('2025-06-22T09:00Z');

  it('closes the days of a week that is full, and no other week', () => {
    const sessionStarts = [monday, sunday];
    expect(times(capped, '2025-06-18', { sessionStarts })).toEqual([]);
    expect(times(capped, '2025-06-15', { sessionStarts })).toEqual(['09:00', '09:30']);
    expect(times(capped, '2025-06-23', { sessionStarts })).toEqual(['09:00', '09:30']);
  });

  it('leaves a week open in which there is room', () => {
    expect(times(capped, '2025-06-18', { sessionStarts: [monday] })).toHaveLength(2);
    expect(
      times({ ...capped, weeklyCap: null }, '2025-06-18', { sessionStarts: [monday, sunday] }),
    ).toHaveLength(2);
  });

  it('counts in the mentor’s local weeks', () => {
    const auckland = { ...capped, timeZone: 'Pacific/Auckland' };
    // Sunday noon in Greenwich is already Monday in Auckland.
    const sessionStarts = [at('2025-06-15T13:00Z'), at('2025-06-15T14:00Z')];
    expect(times(auckland, MONDAY, { sessionStarts })).toEqual([]);
    expect(times(auckland, '2025-06-15', { sessionStarts })).toHaveLength(2);
    expect(times(capped, MONDAY, { sessionStarts })).toHaveLength(2);
  });
});

describe('the window', () => {
  it('is half-open: a start at its beginning belongs to it, one at its end does not', () => {
    const availability = utc('09:00-12:00');
    const query = asked(availability, MONDAY);
    const window = { from: at('2025-06-16T09:30Z'), until: at('2025-06-16T10:30Z') };
    expect(slots(compileSchedule(availability), { ...query, ...window })).toEqual([
      window.from,
      window.from + 30 * MINUTE,
    ]);
  });

  it('may end before the session does', () => {
    const availability = utc('09:00-12:00');
    const query = { ...asked(availability, MONDAY, { minutes: 180 }), until: at('2025-06-16T09:01Z') };
    expect(slots(compileSchedule(availability), query)).toEqual([at('2025-06-16T09:00Z')]);
  });
});

describe('the next free time', () => {
  const availability = { ...utc('09:00-10:00'), noticeMinutes: 60 };
  const schedule = compileSchedule(availability);
  const now = at('2025-06-16T08:15Z');
  const terms = { durationMinutes: 30, now, from: now, busy: [], sessionStarts: [] };

  it('keeps the notice', () => {
    expect(nextFree(schedule, terms)).toBe(at('2025-06-16T09:30Z'));
  });

  it('is found behind weeks of bookings', () => {
    const busy = [session('2025-06-01T00:00Z', 45 * 24 * 60)];
    expect(nextFree(schedule, { ...terms, busy })).toBe(at('2025-07-16T09:00Z'));
  });

  it('may start at the very moment a week later', () => {
    const from = at('2025-06-17T09:00Z');
    const busy = [{ start: from, end: from + 7 * DAY }];
    expect(nextFree(schedule, { ...terms, from, busy })).toBe(from + 7 * DAY);
  });

  it('is not looked for before `from`', () => {
    expect(nextFree(schedule, { ...terms, from: at('2025-06-20T09:10Z') })).toBe(at('2025-06-20T09:30Z'));
  });

  it('is null when nothing is free within the horizon', () => {
    const busy = [session('2025-06-01T00:00Z', 800 * 24 * 60)];
    expect(nextFree(schedule, { ...terms, busy })).toBeNull();
    expect(nextFree(compileSchedule(mentor({ weeklyHours: [] })), terms)).toBeNull();
  });
});

describe('a viewer on the other side of the date line', () => {
  it('sees the mentor’s Monday as their own Sunday', () => {
    const auckland = mentor({
      timeZone: 'Pacific/Auckland',
      weeklyHours: [{ weekday: 1, ...block('09:00-10:00') }],
    });
    const starts = slots(compileSchedule(auckland), asked(auckland, MONDAY));
    expect([...groupByDay(starts, 'Pacific/Honolulu')]).toEqual([['2025-06-15', starts]]);
    expect([...groupByDay(starts, 'Pacific/Auckland')]).toEqual([[MONDAY, starts]]);
  });

  it('sees one working day as two of theirs when their midnight falls into it', () => {
    const kiritimati = { ...utc('09:00-12:00'), timeZone: 'Pacific/Kiritimati' };
    const starts = slots(compileSchedule(kiritimati), asked(kiritimati, MONDAY));
    const grouped = [...groupByDay(starts, 'America/Anchorage')].map(([date, { length }]) => [date, length]);
    expect(grouped).toEqual([['2025-06-15', 6]]);
    const onTheAzores = [...groupByDay(starts, 'Atlantic/Azores')].map(([date, { length }]) => [
      date,
      length,
    ]);
    expect(onTheAzores).toEqual([['2025-06-15', 6]]);
    const inTokyo = [...groupByDay(starts, 'Asia/Tokyo')].map(([date, { length }]) => [date, length]);
    expect(inTokyo).toEqual([[MONDAY, 6]]);
  });
});
