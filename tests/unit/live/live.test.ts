import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Hint } from '@/contracts/realtime';
import { coalesce } from '@/features/live/coalesce';
import { references } from '@/features/live/references';
import { isStale } from '@/features/live/stale-queries';

const MINE = '0190c0de-0000-7000-8000-000000000001';
const OTHER = '0190c0de-0000-7000-8000-000000000002';
const hint = (kind: Hint['kind'], id = MINE): Hint => ({ kind, id, version: 1 });
const query = (path: string, input?: object) => [path.split('.'), { input, type: 'query' }];

describe('a hint refetches', () => {
  test.each([
    ['booking', 'booking.list', undefined],
    ['booking', 'booking.get', { bookingId: MINE }],
    ['booking', 'reschedule.history', { bookingId: MINE }],
    ['slots', 'availability.slots', { mentorId: MINE, minutes: 60 }],
    ['slots', 'directory.search', { words: '' }],
    ['notification', 'notification.unreadCount', undefined],
    ['notification', 'notification.list', { limit: 10 }],
    ['availability', 'availability.get', undefined],
    ['offering', 'offering.list', undefined],
    ['policy', 'policy.current', undefined],
    ['person', 'person.me', undefined],
  ] as const)('%s: %s', (kind, path, input) => {
    expect(isStale(query(path, input), [hint(kind)])).toBe(true);
  });

  test.each([
    ['another booking', 'booking', query('booking.get', { bookingId: OTHER })],
    ['another mentor’s slots', 'slots', query('availability.slots', { mentorId: OTHER })],
    ['what has nothing to do with it', 'notification', query('booking.list')],
    ['queries that are not the API’s', 'booking', ['booking']],
    ['nothing at all', 'booking', []],
  ] as const)('not %s', (_, kind, key) => {
    expect(isStale(key, [hint(kind)])).toBe(false);
  });

  test('what any of several hints is about', () => {
    const key = query('availability.slots', { mentorId: MINE });
    expect(isStale(key, [hint('slots', OTHER), hint('slots', MINE)])).toBe(true);
    expect(isStale(key, [])).toBe(false);
  });
});

describe('hints in quick succession', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    return () => vi.useRealTimers();
  });

  test('are handed on together, soon after the first', () => {
    const handedOn: number[][] = [];
    const collect = coalesce<number>(50, (items) => handedOn.push([...items]));
    collect.add(1);
    vi.advanceTimersByTime(40);
    collect.add(2);
    vi.advanceTimersByTime(10);
    expect(handedOn).toEqual([[1, 2]]);
    collect.add(3);
    vi.advanceTimersByTime(50);
    expect(handedOn).toEqual([[1, 2], [3]]);
  });

  test('are forgotten when the page is left', () => {
    const handedOn: unknown[] = [];
    const collect = coalesce<number>(50, (items) => handedOn.push(items));
    collect.add(1);
    collect.stop();
    vi.advanceTimersByTime(100);
    expect(handedOn).toEqual([]);
  });
});

describe('watching a mentor', () => {
  test('begins with the first who needs it and ends with the last', () => {
    const calls: string[] = [];
    const watched = references({
      first: (key) => calls.push(`watch ${key}`),
      last: (key) => calls.push(`unwatch ${key}`),
    });
    const letGoFirst = watched.hold('maya');
    const letGoSecond = watched.hold('maya');
    expect(watched.keys()).toEqual(['maya']);
    letGoFirst();
    letGoFirst();
    expect(calls).toEqual(['watch maya']);
    letGoSecond();
    expect(calls).toEqual(['watch maya', 'unwatch maya']);
    expect(watched.keys()).toEqual([]);
  });
});
