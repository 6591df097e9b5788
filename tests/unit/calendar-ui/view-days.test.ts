import { describe, expect, it } from 'vitest';
import { monthOf, stepDate, weekNumber, weekOf } from '@/features/calendar/grid/view-days';
import { weekRulesOf } from '@/features/calendar/grid/week-rules';

const ISO = { firstDay: 1, minimalDays: 4 };
const US = { firstDay: 7, minimalDays: 1 };

describe('the days of a view', () => {
  it('begin on the first day of the week of the region', () => {
    expect(weekOf('2026-11-25', ISO)[0]).toBe('2026-11-23');
    expect(weekOf('2026-11-25', US)[0]).toBe('2026-11-22');
    expect(weekOf('2026-11-22', US)).toHaveLength(7);
    expect(weekOf('2026-11-22', US)[0]).toBe('2026-11-22');
  });

  it('cover a month in whole weeks, four to six of them', () => {
    expect(monthOf('2026-11-15', ISO).map((week) => week[0])).toEqual([
      '2026-10-26',
      '2026-11-02',
      '2026-11-09',
      '2026-11-16',
      '2026-11-23',
      '2026-11-30',
    ]);
    expect(monthOf('2027-02-10', ISO)).toHaveLength(4);
  });

  it('have the week numbers people know: ISO where weeks begin on Monday, from New Year in America', () => {
    expect(weekNumber('2026-12-31', ISO)).toBe(53);
    expect(weekNumber('2027-01-01', ISO)).toBe(53);
    expect(weekNumber('2027-01-04', ISO)).toBe(1);
    expect(weekNumber('2024-12-30', ISO)).toBe(1);
    expect(weekNumber('2027-01-01', US)).toBe(1);
    expect(weekNumber('2026-12-26', US)).toBe(52);
    expect(weekNumber('2026-12-27', US)).toBe(1);
  });

  it('step by weeks, and by months that may be shorter', () => {
    expect(stepDate('2026-11-25', 'week', 1)).toBe('2026-12-02');
    expect(stepDate('2027-01-31', 'month', 1)).toBe('2027-02-28');
    expect(stepDate('2027-01-15', 'month', -1)).toBe('2026-12-15');
  });

  it('follow the locale: Monday in Germany, Sunday in America, Saturday in Egypt', () => {
    expect(weekRulesOf('de').firstDay).toBe(1);
    expect(weekRulesOf('en-US')).toEqual({ firstDay: 7, minimalDays: 1 });
    expect(weekRulesOf('ar-EG').firstDay).toBe(6);
    expect(weekRulesOf('not a locale').firstDay).toBe(1);
  });
});
