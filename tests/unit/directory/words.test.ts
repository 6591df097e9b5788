import { describe, expect, test } from 'vitest';
import type { MentorProfileView } from '@/contracts/directory';
import { nearDay } from '@/features/directory/near-day';
import { readSearch, sameSearch, searchPath } from '@/features/directory/search-place';
import { profileData } from '@/features/directory/structured-data';
import { timeWords } from '@/features/session/time-words';

describe('the day of a next free time', () => {
  /** Monday, 5 January 2026, 23:30 in London, and Tuesday morning in Tokyo. */
  const now = Date.UTC(2026, 0, 5, 23, 30);
  const london = timeWords('en-GB', 'Europe/London');
  const tokyo = timeWords('en-GB', 'Asia/Tokyo');

  test('is told by the calendar of whoever looks', () => {
    const start = Date.UTC(2026, 0, 6, 0, 30);
    expect(nearDay(start, now, london)).toBe('Tomorrow');
    expect(nearDay(start, now, tokyo)).toBe('Today');
  });

  test('is a date from the day after tomorrow on', () => {
    expect(nearDay(Date.UTC(2026, 0, 7, 12), now, london)).toBe('Wed 7 Jan');
  });
});

describe('a search in the address', () => {
  const read = (query: string) => readSearch(new URLSearchParams(query));

  test('comes back as it was written', () => {
    for (const search of [
      { words: '', topic: null },
      { words: 'a&b=c ü', topic: null },
      { words: 'maya', topic: 'System design' },
    ]) {
      const path = searchPath('/mentors', search);
      expect(read(path.split('?')[1] ?? '')).toEqual(search);
    }
    expect(searchPath('/mentors', { words: '  ', topic: null })).toBe('/mentors');
  });

  test('is cut where nobody typed it by hand', () => {
    const { words, topic } = read(`words=${'x'.repeat(500)}&topic=${'y'.repeat(500)}`);
    expect([words.length, topic?.length]).toEqual([100, 40]);
    expect(read('topic=')).toEqual({ words: '', topic: null });
  });

  test('asks the same with and without blanks around it', () => {
    expect(sameSearch({ words: ' maya ', topic: null }, { words: 'maya', topic: null })).toBe(true);
    expect(sameSearch({ words: 'maya', topic: null }, { words: 'maya', topic: 'Career' })).toBe(false);
  });
});

test('search engines read every length with its price in the currency’s own decimals', () => {
  const profile: MentorProfileView = {
    id: '01900000-0000-7000-8001-000000000004',
    name: 'Kenji',
    image: null,
    timeZone: 'Asia/Tokyo',
    handle: 'kenji',
    headline: 'Founder',
    bio: '',
    topics: ['Pricing'],
    languages: ['Japanese'],
    hasAvailability: true,
    instantBooking: true,
    completedSessions: 0,
    offerings: [
      {
        id: '01900000-0000-7000-8002-000000000001',
        version: 1,
        title: 'Hour',
        description: '',
        topicType: 'FIXED',
        meetingTypes: ['video'],
        location: null,
        currency: 'JPY',
        durations: [{ minutes: 60, price: 15000 }],
        addOns: [],
        retiredAt: null,
      },
    ],
  };
  expect(profileData(profile, 'https://parley.example')).toMatchObject({
    '@type': 'Person',
    url: 'https://parley.example/m/kenji',
    description: 'Founder',
    makesOffer: [{ name: 'Hour, 60 minutes', price: '15000', priceCurrency: 'JPY' }],
  });
});
