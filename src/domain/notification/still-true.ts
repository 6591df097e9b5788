import type { BookingStatus } from '../booking/status';
import { ACTIVE_STATUSES } from '../booking/status';
import type { Instant, Interval } from '../time/instant';
import type { KindFacts } from './facts';
import type { NotificationKind } from './kinds';
import { REMINDER_KINDS, REMINDER_LEADS } from './reminders';

/** The booking a message is about, as it is when the message is about to go out. */
export type BookingNow = {
  readonly status: BookingStatus;
  readonly start: Instant;
  /** The proposed time that waits for an answer; null when nobody asks to move the session. */
  readonly onTable: Interval | null;
};

/**
 * Whether a message that was late is still worth sending: nobody is reminded of a time that is no longer true, asked
 * what can no longer be answered, or invited to what was called off. What tells of something that is over and done,
 * such as a refund, stays true for ever. The bell is not asked: it shows history.
 */
export function isStillTrue<K extends NotificationKind>(
  kind: K,
  facts: KindFacts[K],
  booking: BookingNow,
  now: Instant,
): boolean {
  const isActive = ACTIVE_STATUSES.some((status) => status === booking.status);
  switch (kind) {
    case 'reminder_24h':
    case 'reminder_1h':
    case 'reminder_15min':
      return (
        isActive &&
        'session' in facts &&
        facts.session.start === booking.start &&
        now < usefulUntil(kind, booking.start)
      );
    case 'booking_requested':
      return booking.status === 'requested' && 'answerBy' in facts && now < facts.answerBy;
    case 'payment_invited':
      return booking.status === 'held' && 'payBy' in facts && now < facts.payBy;
    case 'reschedule_asked':
    case 'reschedule_countered':
      return (
        'proposal' in facts &&
        'expiresAt' in facts &&
        now < facts.expiresAt &&
        booking.onTable?.start === facts.proposal.start
      );
    case 'booking_confirmed':
    case 'booking_accepted':
    case 'reschedule_accepted':
      // The mail about its cancellation says all there is to say.
      return booking.status !== 'cancelled';
    default:
      return true;
  }
}

/** A reminder is overtaken by the next one, and the last one by the session itself. */
function usefulUntil(kind: (typeof REMINDER_KINDS)[number], start: Instant): Instant {
  const next = REMINDER_KINDS[REMINDER_KINDS.indexOf(kind) + 1];
  return next === undefined ? start : start - REMINDER_LEADS[next];
}
