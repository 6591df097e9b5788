import { describe, expect, test } from 'vitest';
import type { BookingStatus } from '@/domain/booking/status';
import { nextAttempt } from '@/domain/notification/retry';
import { type BookingNow, isStillTrue } from '@/domain/notification/still-true';
import { DAY, HOUR, MINUTE } from '@/domain/time/instant';

const START = Date.UTC(2026, 2, 3, 13);
const NOW = START - 25 * HOUR;

const session = {
  bookingId: 'b',
  title: 'Career plan',
  start: START,
  end: START + HOUR,
  mentor: { name: 'Ada', zone: 'Europe/Berlin' },
  mentee: { name: 'Mina', zone: 'Asia/Kathmandu' },
};
const facts = { session };
const booking = (changes: Partial<BookingNow> = {}): BookingNow => ({
  status: 'scheduled',
  start: START,
  onTable: null,
  ...changes,
});

describe('a reminder that was late', () => {
  const remind = (kind: 'reminder_24h' | 'reminder_1h' | 'reminder_15min', now: number, changes = {}) =>
    isStillTrue(kind, facts, booking(changes), now);

  test('is sent until the next one takes over, the last one until the session starts', () => {
    expect(remind('reminder_24h', START - HOUR - 1)).toBe(true);
    expect(remind('reminder_24h', START - HOUR)).toBe(false);
    expect(remind('reminder_1h', START - 15 * MINUTE - 1)).toBe(true);
    expect(remind('reminder_1h', START - 15 * MINUTE)).toBe(false);
    expect(remind('reminder_15min', START - 1)).toBe(true);
    expect(remind('reminder_15min', START)).toBe(false);
  });

  test('is never sent for a session that has moved, or is off', () => {
    expect(remind('reminder_24h', NOW, { start: START + DAY })).toBe(false);
    const off: BookingStatus[] = ['cancelled', 'completed', 'no_show'];
    for (const status of off) expect(remind('reminder_24h', NOW, { status })).toBe(false);
  });
});

describe('a question that was late', () => {
  const proposal = { start: START + DAY, end: START + DAY + HOUR };
  const asked = { session, proposal, by: 'mentor' as const, reason: null, expiresAt: NOW + HOUR };

  test('is asked while its proposal is the one on the table', () => {
    expect(isStillTrue('reschedule_asked', asked, booking({ onTable: proposal }), NOW)).toBe(true);
    expect(isStillTrue('reschedule_asked', asked, booking({ onTable: proposal }), NOW + HOUR)).toBe(false);
    expect(isStillTrue('reschedule_asked', asked, booking(), NOW)).toBe(false);
    const other = { start: START + 2 * DAY, end: START + 2 * DAY + HOUR };
    expect(isStillTrue('reschedule_countered', asked, booking({ onTable: other }), NOW)).toBe(false);
  });

  test('a request waits for its answer, an invitation to pay for the money', () => {
    const requested = { session, message: null, answerBy: NOW + HOUR };
    expect(isStillTrue('booking_requested', requested, booking({ status: 'requested' }), NOW)).toBe(true);
    expect(isStillTrue('booking_requested', requested, booking({ status: 'declined' }), NOW)).toBe(false);
    const invited = { session, price: { amount: 1, currency: 'EUR' }, payBy: NOW + HOUR };
    expect(isStillTrue('payment_invited', invited, booking({ status: 'held' }), NOW)).toBe(true);
    expect(isStillTrue('payment_invited', invited, booking({ status: 'held' }), NOW + HOUR)).toBe(false);
  });
});

test('nobody is invited to what was called off; what is over and done stays true', () => {
  const off = booking({ status: 'cancelled' });
  expect(isStillTrue('booking_confirmed', { session, price: null }, off, NOW)).toBe(false);
  expect(isStillTrue('booking_accepted', facts, off, NOW)).toBe(false);
  const amount = { amount: 9000, currency: 'EUR' };
  expect(
    isStillTrue('booking_cancelled', { session, by: null, reason: null, refund: amount }, off, NOW),
  ).toBe(true);
  expect(isStillTrue('refund_done', { session, amount }, off, NOW)).toBe(true);
});

describe('a mail that failed', () => {
  test('is tried again with pauses that double up to half an hour', () => {
    const pauses = [1, 2, 3, 4, 5, 6, 7, 50].map((attempts) => nextAttempt(attempts, NOW, NOW));
    expect(pauses.map((at) => at !== null && (at - NOW) / MINUTE)).toEqual([1, 2, 4, 8, 16, 30, 30, 30]);
  });

  test('is given up after three days', () => {
    expect(nextAttempt(9, NOW, NOW + 3 * DAY - 1)).not.toBeNull();
    expect(nextAttempt(9, NOW, NOW + 3 * DAY)).toBeNull();
  });
});
