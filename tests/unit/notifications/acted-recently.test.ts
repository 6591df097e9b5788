import { describe, expect, test } from 'vitest';
import { actedRecently } from '@/features/notifications/acted-recently';

const BOOKING = '0190c0de-0000-7000-8000-000000000001';
const NOW = Date.UTC(2026, 2, 3);
const call = (variables: unknown, ago = 1_000) => ({ variables, submittedAt: NOW - ago });

describe('news about a session', () => {
  const href = `/sessions/${BOOKING}?open=reschedule`;

  test('is no news to whoever has just done it', () => {
    expect(actedRecently(href, [call({ bookingId: BOOKING })], NOW)).toBe(true);
  });

  test.each([
    ['nobody did anything here', []],
    ['it was a while ago', [call({ bookingId: BOOKING }, 60_000)]],
    ['it was about another session', [call({ bookingId: BOOKING.replace('1', '2') })]],
    ['it was about none', [call(undefined), call('text'), call({ name: 'sessions' })]],
  ])('is news when %s', (_, calls) => {
    expect(actedRecently(href, calls, NOW)).toBe(false);
  });
});
