import { describe, expect, it } from 'vitest';
import { type Availability, DEFAULT_AVAILABILITY } from '@/domain/availability/schedule';
import { validateAvailability } from '@/domain/availability/validate';
import { block, daily } from './given';

const problems = (some: Partial<Availability>) => validateAvailability({ ...DEFAULT_AVAILABILITY, ...some });
const paths = (some: Partial<Availability>) => problems(some).map(({ path }) => path);

describe('what a mentor may publish', () => {
  it('is fine to begin with', () => {
    expect(problems({})).toEqual([]);
  });

  it('includes touching blocks, midnight ends, a blocked date and a blocked part', () => {
    expect(
      problems({
        timeZone: 'Asia/Kathmandu',
        weeklyHours: daily('12:00-24:00', '00:00-12:00'),
        overrides: [{ date: '2028-02-29', blocks: [block('09:00-10:00'), block('10:00-11:00')] }],
        blocks: [
          { date: '2025-06-16', reason: 'Holiday' },
          { date: '2025-06-16', startMinute: null, endMinute: null },
          { date: '2025-06-17', ...block('12:00-13:00') },
        ],
        weeklyCap: 5,
      }),
    ).toEqual([]);
  });

  it('needs a zone that exists', () => {
    expect(paths({ timeZone: 'Mars/Olympus_Mons' })).toEqual(['timeZone']);
    expect(paths({ timeZone: '+05:30' })).toEqual(['timeZone']);
  });

  it.each([
    [{ weekday: 0, startMinute: 0, endMinute: 60 }, 'weeklyHours.0.weekday'],
    [{ weekday: 8, startMinute: 0, endMinute: 60 }, 'weeklyHours.0.weekday'],
    [{ weekday: 1, startMinute: -1, endMinute: 60 }, 'weeklyHours.0.startMinute'],
    [{ weekday: 1, startMinute: 1440, endMinute: 1441 }, 'weeklyHours.0.startMinute'],
    [{ weekday: 1, startMinute: 60, endMinute: 1441 }, 'weeklyHours.0.endMinute'],
    [{ weekday: 1, startMinute: 60, endMinute: 60 }, 'weeklyHours.0.endMinute'],
    [{ weekday: 1, startMinute: 60.5, endMinute: 90 }, 'weeklyHours.0.startMinute'],
  ])('refuses the hours %o', (hours, path) => {
    expect(paths({ weeklyHours: [hours] })).toEqual([path]);
  });

  it('refuses overlapping hours of one day, not of two, and points at the later', () => {
    const [monday, tuesday] = [1, 2].map((weekday) => ({ weekday }));
    const hours = [
      { ...monday, ...block('11:00-13:00') },
      { ...monday, ...block('09:00-11:01') },
      { ...tuesday, ...block('09:00-12:00') },
    ].map((entry) => ({ weekday: 1, ...entry }));
    expect(paths({ weeklyHours: hours })).toEqual(['weeklyHours.0.startMinute']);
    expect(problems({ weeklyHours: hours })[0]?.sentence).toBe('These hours overlap others of the same day.');
  });

  it('finds hours that lie over a short one behind a long one', () => {
    const hours = daily('09:00-17:00', '10:00-11:00', '16:00-18:00').filter(({ weekday }) => weekday === 3);
    expect(paths({ weeklyHours: hours })).toEqual(['weeklyHours.1.startMinute', 'weeklyHours.2.startMinute']);
  });

  it('refuses overrides of dates that do not exist, twice for one date, without or with wrong hours', () => {
    expect(
      paths({
        overrides: [
          { date: '2025-02-30', blocks: [block('09:00-10:00')] },
          { date: '2025-06-16', blocks: [block('09:00-10:00'), block('09:30-11:00')] },
          { date: '2025-06-16', blocks: [block('09:00-10:00')] },
          { date: '2025-06-17', blocks: [] },
          { date: 'tomorrow', blocks: [block('10:00-09:00')] },
        ],
      }),
    ).toEqual([
      'overrides.0.date',
      'overrides.1.blocks.1.startMinute',
      'overrides.2.date',
      'overrides.3.blocks',
      'overrides.4.date',
      'overrides.4.blocks.0.endMinute',
    ]);
  });

  it('refuses blocked parts with one end, or ends in the wrong order, and endless reasons', () => {
    expect(
      paths({
        blocks: [
          { date: '2025-06-16', startMinute: 600 },
          { date: '2025-06-16', endMinute: 600 },
          { date: '2025-06-16', startMinute: 600, endMinute: 540 },
          { date: '2025-13-01' },
          { date: '2025-06-16', reason: 'x'.repeat(201) },
        ],
      }),
    ).toEqual([
      'blocks.0.endMinute',
      'blocks.1.startMinute',
      'blocks.2.endMinute',
      'blocks.3.date',
      'blocks.4.reason',
    ]);
  });

  it.each([
    ['noticeMinutes', -1],
    ['noticeMinutes', 60 * 24 * 60 + 1],
    ['bufferBeforeMinutes', 241],
    ['bufferAfterMinutes', 2.5],
    ['gridMinutes', 0],
    ['gridMinutes', Number.NaN],
    ['horizonDays', 366],
    ['weeklyCap', 0],
  ])('refuses %s of %d', (field, value) => {
    expect(paths({ [field]: value })).toEqual([field]);
  });

  it('has an end: blocks of a day, dates of a list', () => {
    const elevenBlocks = Array.from({ length: 11 }, (_, at) => ({
      startMinute: at * 10,
      endMinute: at * 10 + 5,
    }));
    expect(paths({ weeklyHours: elevenBlocks.map((hours) => ({ weekday: 1, ...hours })) })).toEqual([
      'weeklyHours',
    ]);
    expect(paths({ blocks: Array.from({ length: 401 }, () => ({ date: '2025-06-16' })) })).toEqual([
      'blocks',
    ]);
  });
});
