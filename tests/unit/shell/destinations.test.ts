import { describe, expect, test } from 'vitest';
import { currentOf, destinationsOf } from '@/features/shell/destinations';

const mentor = {
  handle: 'maya',
  headline: '',
  bio: '',
  topics: [],
  languages: [],
  currency: 'EUR',
  isListed: true,
};
const labels = (...of: Parameters<typeof destinationsOf>) => destinationsOf(...of).map(({ label }) => label);

describe('where one can go', () => {
  test('follows what one is', () => {
    expect(labels(null)).toEqual(['Find a mentor']);
    expect(labels({ mentor: null, isAdmin: false })).toEqual(['Find a mentor', 'My calendar']);
    expect(labels({ mentor, isAdmin: false })).toEqual([
      'Schedule',
      'Availability',
      'Offerings',
      'Mentees',
      'Find a mentor',
      'My calendar',
    ]);
    expect(labels({ mentor: null, isAdmin: true })).toEqual([
      'Find a mentor',
      'My calendar',
      'Policies',
      'Audit',
      'Disputes',
    ]);
  });

  test.each([
    ['/', 'Find a mentor'],
    ['/mentors', 'Find a mentor'],
    ['/m/maya/book', 'Find a mentor'],
    ['/schedule', 'Schedule'],
    ['/mentees', 'Mentees'],
    ['/settings', undefined],
    ['/scheduled', undefined],
  ])('%s belongs to %s', (path, label) => {
    expect(currentOf(destinationsOf({ mentor, isAdmin: true }), path)?.label).toBe(label);
  });
});
