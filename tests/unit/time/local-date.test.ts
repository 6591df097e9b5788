import { describe, expect, it } from 'vitest';
import {
  addDays,
  fromEpochDay,
  isLocalDate,
  mondayOf,
  toEpochDay,
  weekdayOf,
} from '@/domain/time/local-date';

describe('a local date', () => {
  it.each(['2024-02-29', '2025-12-31', '0001-01-01', '9999-12-31'])('%s exists', (text) => {
    expect(isLocalDate(text)).toBe(true);
  });

  it.each([
    '2025-02-29',
    '2025-02-30',
    '2025-13-01',
    '2025-6-1',
    '25-06-01',
    '2025-06-01T00:00',
    'today',
    '',
  ])('"%s" does not', (text) => {
    expect(isLocalDate(text)).toBe(false);
  });

  it('counts days over months, leap years and back', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2025-01-01', -1)).toBe('2024-12-31');
    expect(addDays('1970-01-01', -365)).toBe('1969-01-01');
  });

  it('knows its weekday, Monday first', () => {
    expect(['2025-06-16', '2025-06-21', '2025-06-22'].map(weekdayOf)).toEqual([1, 6, 7]);
    expect(weekdayOf('1969-12-29')).toBe(1);
  });

  it('knows the Monday of its week', () => {
    const mondays = ['2025-06-16', '2025-06-22', '1969-12-31', '1970-01-01'].map((date) =>
      fromEpochDay(mondayOf(toEpochDay(date))),
    );
    expect(mondays).toEqual(['2025-06-16', '2025-06-16', '1969-12-29', '1969-12-29']);
  });
});
