import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE, SECOND } from '@/domain/time/instant';
import { emptyDaySentence } from '@/features/slots/empty-day-sentence';
import {
  addMonths,
  dayAfterKey,
  daysOf,
  leadingBlanks,
  monthInterval,
  monthOf,
} from '@/features/slots/month';
import { indexAfterKey, type Place } from '@/features/slots/move-in-grid';
import { vanishedBetween, vanishedSentence } from '@/features/slots/vanished';
import { calendarWords } from '@/features/slots/words';

describe('a month of the calendar', () => {
  it('has all its days, from Monday on', () => {
    expect(daysOf('2024-02')).toHaveLength(29);
    expect(daysOf('2026-02').at(-1)).toBe('2026-02-28');
    expect(leadingBlanks('2026-02')).toBe(6);
    expect(leadingBlanks('2026-06')).toBe(0);
  });

  it('is followed and preceded across years', () => {
    expect(addMonths('2026-12', 1)).toBe('2027-01');
    expect(addMonths('2026-01', -1)).toBe('2025-12');
    expect(addMonths('2026-05', -17)).toBe('2024-12');
    expect(monthOf('2026-05-31')).toBe('2026-05');
  });

  it('begins and ends with the days of the viewer, also when the clocks change in between', () => {
    const march = monthInterval('2026-03', 'Europe/Berlin');
    expect(march.start).toBe(Date.UTC(2026, 1, 28, 23));
    expect(march.end).toBe(Date.UTC(2026, 2, 31, 22));
    expect(march.end - march.start).toBe(31 * DAY - HOUR);
  });

  it('can be walked with the keys of a calendar', () => {
    const from = '2026-03-31';
    expect(dayAfterKey(from, 'ArrowRight')).toBe('2026-04-01');
    expect(dayAfterKey(from, 'ArrowUp')).toBe('2026-03-24');
    expect(dayAfterKey(from, 'Home')).toBe('2026-03-30');
    expect(dayAfterKey(from, 'End')).toBe('2026-04-05');
    expect(dayAfterKey(from, 'PageDown')).toBe('2026-04-30');
    expect(dayAfterKey(from, 'PageUp')).toBe('2026-02-28');
    expect(dayAfterKey(from, 'Enter')).toBeNull();
  });

  it('is named in English, in the order of the reader’s region', () => {
    expect(calendarWords('en-GB').day('2026-03-03')).toBe('Tuesday 3 March');
    expect(calendarWords('de-DE').day('2026-03-03')).toBe('Tuesday 3 March');
    expect(calendarWords('en-US').day('2026-03-03')).toBe('Tuesday March 3');
    expect(calendarWords('en-GB').month('2026-03')).toBe('March 2026');
    expect(calendarWords('en-GB').weekdays.map(({ short }) => short)).toEqual([
      'Mon',
      'Tue',
      'Wed',
      'Thu',
      'Fri',
      'Sat',
      'Sun',
    ]);
  });
});

describe('the arrow keys in the times of a day', () => {
  /** Seven times in rows of three. */
  const places: Place[] = Array.from({ length: 7 }, (_, index) => ({
    left: (index % 3) * 100,
    top: Math.floor(index / 3) * 50,
  }));

  it('go along the order and up and down the rows', () => {
    expect(indexAfterKey(places, 2, 'ArrowRight')).toBe(3);
    expect(indexAfterKey(places, 3, 'ArrowLeft')).toBe(2);
    expect(indexAfterKey(places, 1, 'ArrowDown')).toBe(4);
    expect(indexAfterKey(places, 4, 'ArrowUp')).toBe(1);
    expect(indexAfterKey(places, 3, 'Home')).toBe(0);
    expect(indexAfterKey(places, 3, 'End')).toBe(6);
  });

  it('go to the nearest where the last row is short, and nowhere past the edges', () => {
    expect(indexAfterKey(places, 5, 'ArrowDown')).toBe(6);
    expect(indexAfterKey(places, 6, 'ArrowDown')).toBeNull();
    expect(indexAfterKey(places, 0, 'ArrowUp')).toBeNull();
    expect(indexAfterKey(places, 0, 'ArrowLeft')).toBeNull();
    expect(indexAfterKey(places, 6, 'ArrowRight')).toBeNull();
    expect(indexAfterKey(places, 0, 'x')).toBeNull();
  });
});

describe('times that vanish while one looks', () => {
  const nine = Date.UTC(2026, 2, 3, 9);
  const now = Date.UTC(2026, 2, 2, 12, 1);
  const before = { starts: [nine, nine + HOUR, nine + 2 * HOUR], now };
  const clock = (start: number) => new Date(start).toISOString().slice(11, 16);

  it('are said to have been taken when the clock cannot have done it', () => {
    const after = { starts: [nine, nine + 2 * HOUR], now: now + 5 * MINUTE };
    expect(vanishedSentence(vanishedBetween(before, after), clock)).toBe('10:00 has just been taken.');
    const first = { starts: [nine + HOUR, nine + 2 * HOUR], now: now + 20 * SECOND };
    expect(vanishedSentence(vanishedBetween(before, first), clock)).toBe('09:00 has just been taken.');
  });

  it('are only no longer free when the first of them may have come too close', () => {
    const later = { starts: [nine + HOUR, nine + 2 * HOUR], now: now + 5 * MINUTE };
    expect(vanishedSentence(vanishedBetween(before, later), clock)).toBe('09:00 is no longer free.');
  });

  it('are named up to three, and counted beyond', () => {
    const none = { starts: [], now: now + SECOND };
    expect(vanishedSentence(vanishedBetween(before, none), clock)).toBe(
      '09:00, 10:00 and 11:00 have just been taken.',
    );
    const more = { ...before, starts: [...before.starts, nine + 3 * HOUR] };
    expect(vanishedSentence(vanishedBetween(more, none), clock)).toBe('4 times are no longer free.');
  });

  it('are no matter when nothing went, or something came', () => {
    const more = { starts: [...before.starts, nine + 3 * HOUR], now };
    expect(vanishedSentence(vanishedBetween(before, more), clock)).toBeNull();
  });
});

it('says for every reason why a day is empty', () => {
  expect(emptyDaySentence('too_short', 90)).toContain('90 minutes');
  expect(emptyDaySentence('fully_booked', 30)).toBe('Every time on this day is taken.');
});
