import type { BookingFacts } from '@/domain/booking/life';
import type { BookingState, Dispute } from '@/domain/booking/state';
import type { BookingStatus } from '@/domain/booking/status';
import { DEFAULT_POLICY } from '@/domain/policy/policy';
import { DAY, HOUR, MINUTE } from '@/domain/time/instant';

/** A session of an hour, and moments around it. */
export const START = Date.UTC(2030, 4, 6, 14);
export const END = START + HOUR;
export const time = { start: START, end: END };
export const LONG_BEFORE = START - 3 * DAY;

export const paid = { amount: 5_000, currency: 'EUR' };

export const facts = (now: number, changes: Partial<BookingFacts> = {}): BookingFacts => ({
  now,
  policy: DEFAULT_POLICY,
  paid,
  ...changes,
});

export const openDispute: Dispute = {
  by: 'mentee',
  openedAt: END + HOUR,
  statement: 'I was there.',
  decidedAt: null,
};

/** A booking in this status, with whatever else belongs to it. Holds and requests run out at the start. */
export function booking(status: BookingStatus, dispute: Dispute | null = null): BookingState {
  switch (status) {
    case 'held':
    case 'requested':
      return { ...time, status, expiresAt: START };
    case 'completed':
      return { ...time, status, completedAt: END, dispute };
    case 'no_show':
      return { ...time, status, absent: 'mentee', reportedAt: START + 20 * MINUTE, dispute };
    default:
      return { ...time, status };
  }
}
