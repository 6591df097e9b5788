import { describe, expect, it } from 'vitest';
import { dateWords } from '@/features/calendar/date-words';
import { placeFrom } from '@/features/calendar/place';

const defaults = { view: 'month', date: '2026-11-21' } as const;
const at = (query: string) => placeFrom(new URLSearchParams(query), defaults, ['month', 'week', 'list']);

describe('the place in the address', () => {
  it('is what the address says', () => {
    expect(at('view=week&date=2026-12-01')).toEqual({ view: 'week', date: '2026-12-01' });
  });

  it('is the usual one where the address says nothing or nonsense', () => {
    expect(at('')).toEqual(defaults);
    expect(at('view=year&date=2026-02-30')).toEqual(defaults);
    expect(
      placeFrom(new URLSearchParams('view=month'), { ...defaults, view: 'week' }, ['week', 'list']).view,
    ).toBe('week');
  });

  it('is named in the way of the region', () => {
    expect(dateWords('de-DE').range('2026-11-23', '2026-11-29')).toBe('23 – 29 November 2026');
    expect(dateWords('de-DE').range('2026-12-28', '2027-01-03')).toBe('28 December 2026 – 3 January 2027');
    expect(dateWords('en-US').day('2026-11-24')).toBe('Tuesday November 24');
  });
});
