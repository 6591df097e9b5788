import { describe, expect, test } from 'vitest';
import { DEFAULT_AVAILABILITY } from '@/domain/availability/schedule';
import { HOUR } from '@/domain/time/instant';
import { filledParts, previewDays } from '@/features/availability/preview-days';

/** Monday, 5 January 2026, 08:00 UTC, which is 09:00 in Stockholm. */
const NOW = Date.UTC(2026, 0, 5, 8);
const HOURS = {
  ...DEFAULT_AVAILABILITY,
  weeklyHours: [...DEFAULT_AVAILABILITY.weeklyHours],
  overrides: [],
  blocks: [{ date: '2026-01-07' }],
  timeZone: 'Europe/Stockholm',
  noticeMinutes: 24 * 60,
};
const preview = (timeZone: string, minutes = 60) =>
  previewDays(HOURS, { minutes, now: NOW, timeZone, days: 7 });

describe('the preview of a week', () => {
  test('shows what mentees get, and says of each empty day why', () => {
    const days = preview('Europe/Stockholm');
    expect(days.map(({ date, starts, why }) => [date, starts.length, why])).toEqual([
      ['2026-01-05', 0, 'inside_notice'],
      ['2026-01-06', 15, null],
      ['2026-01-07', 0, 'blocked'],
      ['2026-01-08', 15, null],
      ['2026-01-09', 15, null],
      ['2026-01-10', 0, 'not_working'],
      ['2026-01-11', 0, 'not_working'],
    ]);
    expect(days[1]?.starts[0]).toBe(Date.UTC(2026, 0, 6, 8));
  });

  test('shows the days of whoever looks, in their own zone', () => {
    // Nine in Stockholm is nine in the evening of the same day on Kiribati's Line Islands, and goes on past midnight.
    const days = preview('Pacific/Kiritimati');
    expect(days.map(({ date, starts }) => [date, starts.length])).toEqual([
      ['2026-01-05', 0],
      ['2026-01-06', 4],
      ['2026-01-07', 11],
      ['2026-01-08', 4],
      ['2026-01-09', 15],
      ['2026-01-10', 11],
      ['2026-01-11', 0],
    ]);
  });

  test('fills the day from the first start to the end of the last session', () => {
    const [, tuesday] = preview('Europe/Stockholm');
    if (!tuesday) throw new Error('no Tuesday');
    expect(filledParts(tuesday, 60)).toEqual([{ from: 9 / 24, to: 17 / 24 }]);
    expect(
      filledParts({ ...tuesday, starts: [tuesday.day.start, tuesday.day.start + 2 * HOUR] }, 60),
    ).toEqual([
      { from: 0, to: 1 / 24 },
      { from: 2 / 24, to: 3 / 24 },
    ]);
    expect(filledParts({ ...tuesday, starts: [tuesday.day.end - HOUR / 2] }, 60)).toEqual([
      { from: 47 / 48, to: 1 },
    ]);
  });
});
