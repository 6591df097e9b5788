import type { BookingView } from '@/contracts/booking';
import { negotiationOf } from '@/contracts/reschedule';
import { quoteCancellation } from '@/domain/booking/cancellation';
import { decideJoin } from '@/domain/booking/join-window';
import { type BookingCommand, decideBooking } from '@/domain/booking/life';
import type { Party } from '@/domain/party';
import type { Refusal, RefusalCode } from '@/domain/refusal';
import { whyNotOpen } from '@/domain/reschedule/opening';
import { allowedActions } from '@/domain/reschedule/who-may';
import { HOUR, type Instant } from '@/domain/time/instant';
import { bookingStateOf, paidIn } from './booking-state';

const SESSION_ACTIONS = [
  'join',
  'start',
  'complete',
  'reschedule',
  'cancel',
  'report_no_show',
  'dispute',
] as const;

export type SessionAction = (typeof SESSION_ACTIONS)[number];

/** Something a side can do; or, with `why`, could do at another time. */
export type OfferedAction = { readonly action: SessionAction; readonly why: Refusal | null };

/**
 * What the viewer can do about a booking at `now`, by the very rules the server decides by. What does not concern
 * them, or no longer makes sense, is not there; what is only barred for the moment, or by a policy, says why.
 * `recentOpenings`: when they asked to move sessions lately.
 */
export function offeredActions(
  booking: BookingView,
  now: Instant,
  recentOpenings: readonly Instant[],
): readonly OfferedAction[] {
  const { viewer } = booking;
  if (viewer === null) return [];
  return SESSION_ACTIONS.flatMap((action) => {
    const why = whyNot(action, booking, viewer, now, recentOpenings);
    return why === null || isWorthSaying(action, why, booking, now) ? [{ action, why }] : [];
  });
}

function whyNot(
  action: SessionAction,
  booking: BookingView,
  by: Party,
  now: Instant,
  recentOpenings: readonly Instant[],
): Refusal | null {
  switch (action) {
    case 'join': {
      if (booking.meetingType === 'in_person') return { code: 'MEETS_IN_PERSON' };
      const joining = decideJoin(booking, now);
      return joining.ok ? null : joining.refusal;
    }
    case 'reschedule':
      return whyNotReschedule(booking, by, now, recentOpenings);
    case 'cancel': {
      // A better way out is open: it pays everything back.
      if (mayLeaveFree(booking, by, now)) return { code: 'RESCHEDULE_OPEN' };
      const quote = cancellationQuote(booking, by, now);
      return quote.ok ? null : quote.refusal;
    }
    case 'start':
      // Joining starts the session; only where there is no room somebody has to say so.
      return booking.meetingType === 'in_person'
        ? whyNotDo(booking, { type: 'start', by }, now)
        : { code: 'NOT_STARTABLE' };
    case 'complete':
      return whyNotDo(booking, { type: 'complete', by }, now);
    case 'report_no_show':
      return whyNotDo(booking, { type: 'report_no_show', by }, now);
    case 'dispute':
      return whyNotDo(booking, { type: 'dispute', by, statement: 'to be written' }, now);
  }
}

/** What cancelling would give back to the mentee at `now`, or why it is not possible. */
export function cancellationQuote(booking: BookingView, by: Party, now: Instant, viaMentorRequest = false) {
  const { status, start, policy } = booking;
  return quoteCancellation({ by, now, start, status, policy, paid: paidIn(booking), viaMentorRequest });
}

function mayLeaveFree({ reschedule, policy }: BookingView, by: Party, now: Instant): boolean {
  const request = reschedule && negotiationOf(reschedule);
  return allowedActions(request, by, { now, policy }).includes('cancel_session');
}

function whyNotReschedule(
  booking: BookingView,
  by: Party,
  now: Instant,
  recentOpenings: readonly Instant[],
): Refusal | null {
  const { status, start, end, policy, reschedule, reschedules: moves } = booking;
  const request = reschedule && negotiationOf(reschedule);
  return whyNotOpen(request, by, recentOpenings, { now, policy, booking: { status, start, end, moves } });
}

function whyNotDo(booking: BookingView, command: BookingCommand, now: Instant): Refusal | null {
  const facts = { now, policy: booking.policy, paid: paidIn(booking) };
  const decision = decideBooking(bookingStateOf(booking), command, facts);
  return decision.ok ? null : decision.refusal;
}

/** Limits of a session that is ahead: good to know why, and that it was not forgotten. */
const SAID_BEFORE_START: ReadonlySet<RefusalCode> = new Set([
  'RESCHEDULE_TOO_LATE',
  'MAX_RESCHEDULES_REACHED',
  'TOO_MANY_REQUESTS',
  'CANCELLATION_TOO_LATE',
  'MENTOR_MUST_RESCHEDULE',
]);

/** What only has to be waited for. */
const SAID_SHORTLY_BEFORE: ReadonlySet<RefusalCode> = new Set([
  'TOO_EARLY_TO_START',
  'TOO_EARLY_TO_COMPLETE',
  'NO_SHOW_TOO_EARLY',
]);

function isWorthSaying(action: SessionAction, why: Refusal, { start }: BookingView, now: Instant): boolean {
  if (action === 'join') return why.code === 'TOO_EARLY_TO_JOIN';
  if (SAID_BEFORE_START.has(why.code)) return now < start;
  if (action === 'report_no_show' && now < start) return false;
  return SAID_SHORTLY_BEFORE.has(why.code) && (why.retryAt ?? 0) - now <= HOUR;
}
