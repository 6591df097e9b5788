import { type Decision, decided, denied } from '../decision';
import { invariant, unreachable } from '../invariant';
import type { Money } from '../money/money';
import { type Actor, otherSide, type Party } from '../party';
import { JOIN_OPENS_BEFORE_START } from '../policy/fixed';
import type { Policy } from '../policy/policy';
import { type RefusalCode, refusal } from '../refusal';
import { HOUR, type Instant } from '../time/instant';
import { quoteCancellation } from './cancellation';
import { type ReasonInput, requireCancellationReason } from './cancellation-reason';
import type { BookingEvent } from './event';
import { whyNotDispute, whyNotReport } from './no-show';
import type { BookingState, StateBefore, WaitingBooking } from './state';
import { type BookingEventName, transitionFrom, whyBarred } from './transitions';

/** What somebody wants to do to a booking. What only one command has to know travels with it. */
export type BookingCommand =
  /** Money arrived. `isTimeFree`: nothing but this booking occupies its time. */
  | { readonly type: 'settle'; readonly by: 'system'; readonly isTimeFree: boolean }
  /** `isPaymentDue`: the offering has a price and is booked instantly. */
  | { readonly type: 'request'; readonly by: Party; readonly isPaymentDue: boolean }
  | { readonly type: 'release'; readonly by: Party }
  | { readonly type: 'expire'; readonly by: 'system' }
  | { readonly type: 'accept'; readonly by: Party }
  /** Accepts a request that has a price: the mentee may now pay for it. */
  | { readonly type: 'invite_payment'; readonly by: Party }
  | { readonly type: 'decline'; readonly by: Party; readonly reason: string | null }
  /**
   * `viaMentorRequest`: a negotiation has just ended with `session_cancelled`. `shownRefund`: the minor units the
   * one who cancels was shown, null if nothing was shown.
   */
  | {
      readonly type: 'cancel';
      readonly by: Party;
      readonly reason: ReasonInput | null;
      readonly viaMentorRequest: boolean;
      readonly shownRefund: number | null;
    }
  | { readonly type: 'start'; readonly by: Party }
  | { readonly type: 'complete'; readonly by: Party | 'system' }
  | { readonly type: 'report_no_show'; readonly by: Party }
  | { readonly type: 'dispute'; readonly by: Party; readonly statement: string }
  | { readonly type: 'rule_took_place'; readonly by: 'admin'; readonly reason: string }
  | { readonly type: 'rule_absent'; readonly by: 'admin'; readonly absent: Party; readonly reason: string };

/** `policy` is the version the booking was made under; `paid` what arrived and has not gone back. */
export type BookingFacts = { readonly now: Instant; readonly policy: Policy; readonly paid: Money | null };

type Verdict = Decision<BookingEvent>;
type Command<Type extends BookingCommand['type']> = Extract<BookingCommand, { type: Type }>;

/**
 * Decides what a command does to a booking. The table of transitions says what may follow what and who may cause
 * it; the functions below say when. A hold or request whose time has run out expires before anything else is
 * done with it: the command is refused and the refusal carries the `expired` event.
 *
 * Refusals, besides those of `whyBarred`: HOLD_EXPIRED, REQUEST_EXPIRED, TOO_EARLY_TO_EXPIRE, SLOT_TAKEN,
 * TIME_IN_PAST, PAYMENT_DUE, TOO_EARLY_TO_START, TOO_EARLY_TO_COMPLETE, REASON_REQUIRED, REFUND_CHANGED, and
 * those of `quoteCancellation`, `requireCancellationReason`, `whyNotReport` and `whyNotDispute`.
 */
export function decideBooking(state: BookingState, command: BookingCommand, facts: BookingFacts): Verdict {
  const barred = whyBarred(state.status, command.type, command.by);
  if (barred !== null) return denied(barred);
  if (command.type !== 'settle' && command.type !== 'expire' && hasRunOut(state, facts.now)) {
    return denied(refusal(state.status === 'held' ? 'HOLD_EXPIRED' : 'REQUEST_EXPIRED'), expired(state));
  }

  switch (command.type) {
    case 'settle':
      return settle(state, command, facts);
    case 'request':
      return request(state, command, facts);
    case 'release':
      return decided({ type: 'released', ...step(state, command, facts.now) });
    case 'expire':
      return expire(state, facts);
    case 'accept':
      return decided({ type: 'accepted', ...step(state, command, facts.now) });
    case 'invite_payment':
      return invitePayment(state, command, facts);
    case 'decline':
      return decided({ type: 'declined', reason: command.reason, ...step(state, command, facts.now) });
    case 'cancel':
      return cancel(state, command, facts);
    case 'start':
      return start(state, command, facts);
    case 'complete':
      return complete(state, command, facts);
    case 'report_no_show':
      return reportNoShow(state, command, facts);
    case 'dispute':
      return dispute(state, command, facts);
    case 'rule_took_place':
    case 'rule_absent':
      return rule(state, command, facts);
    default:
      return unreachable(command);
  }
}

/** Paid in time, the hold is kept whatever happens. Paid late, the time has to be free and still to come. */
function settle(state: BookingState, command: Command<'settle'>, { now }: BookingFacts): Verdict {
  const isLate = state.status !== 'held' || hasRunOut(state, now);
  const obstacle = isLate ? whyNotRetake(state, command, now) : null;
  if (obstacle === null) return decided({ type: 'settled', ...step(state, command, now) });
  return state.status === 'held' ? denied(refusal(obstacle), expired(state)) : denied(refusal(obstacle));
}

function whyNotRetake(state: BookingState, command: Command<'settle'>, now: Instant): RefusalCode | null {
  if (state.start <= now) return 'TIME_IN_PAST';
  return command.isTimeFree ? null : 'SLOT_TAKEN';
}

function request(state: BookingState, command: Command<'request'>, { now, policy }: BookingFacts): Verdict {
  if (command.isPaymentDue) return denied(refusal('PAYMENT_DUE'));
  const expiresAt = Math.min(now + policy.requestExpiryHours * HOUR, state.start);
  return decided({ type: 'requested', expiresAt, ...step(state, command, now) });
}

/** The mentee gets as long to pay as the mentor had to answer, but never past the start. */
function invitePayment(
  state: BookingState,
  command: Command<'invite_payment'>,
  { now, policy }: BookingFacts,
): Verdict {
  const expiresAt = Math.min(now + policy.requestExpiryHours * HOUR, state.start);
  return decided({ type: 'payment_invited', expiresAt, ...step(state, command, now) });
}

function expire(state: BookingState, { now }: BookingFacts): Verdict {
  assertBefore(state, 'expire');
  if (now < state.expiresAt) return denied(refusal('TOO_EARLY_TO_EXPIRE', { retryAt: state.expiresAt }));
  return decided(expired(state));
}

function cancel(state: BookingState, command: Command<'cancel'>, facts: BookingFacts): Verdict {
  const { by, viaMentorRequest } = command;
  const quote = quoteCancellation({
    ...facts,
    by,
    viaMentorRequest,
    start: state.start,
    status: state.status,
  });
  if (!quote.ok) return denied(quote.refusal);
  const reason = requireCancellationReason(facts.policy, by, command.reason);
  if (!reason.ok) return denied(reason.refusal);
  const refundAmount = quote.value.refund?.amount ?? 0;
  if (command.shownRefund !== null && refundAmount < command.shownRefund)
    return denied(refusal('REFUND_CHANGED'));
  return decided({
    type: 'cancelled',
    quote: quote.value,
    reason: reason.value,
    ...step(state, command, facts.now),
  });
}

function start(state: BookingState, command: Command<'start'>, { now }: BookingFacts): Verdict {
  const opensAt = state.start - JOIN_OPENS_BEFORE_START;
  if (now < opensAt) return denied(refusal('TOO_EARLY_TO_START', { retryAt: opensAt }));
  if (now >= state.end) return denied(refusal('NOT_STARTABLE'));
  return decided({ type: 'started', ...step(state, command, now) });
}

/** The mentor completes once the start has come; by itself it happens when nobody said otherwise for a while. */
function complete(state: BookingState, command: Command<'complete'>, { now, policy }: BookingFacts): Verdict {
  const from = command.by === 'system' ? state.end + policy.autoCompleteHours * HOUR : state.start;
  if (now < from) return denied(refusal('TOO_EARLY_TO_COMPLETE', { retryAt: from }));
  return decided({ type: 'completed', ...step(state, command, now) });
}

function reportNoShow(
  state: BookingState,
  command: Command<'report_no_show'>,
  { now, policy }: BookingFacts,
): Verdict {
  assertBefore(state, 'report_no_show');
  const obstacle = whyNotReport(state, policy, now);
  if (obstacle !== null) return denied(obstacle);
  return decided({ type: 'no_show_reported', absent: otherSide(command.by), ...step(state, command, now) });
}

function dispute(state: BookingState, command: Command<'dispute'>, { now, policy }: BookingFacts): Verdict {
  assertBefore(state, 'dispute');
  const obstacle = whyNotDispute(state, command.by, policy, now);
  if (obstacle !== null) return denied(obstacle);
  const statement = command.statement.trim();
  if (statement === '') return denied(refusal('REASON_REQUIRED'));
  return decided({ type: 'disputed', ...step(state, command, now), by: command.by, statement });
}

function rule(
  state: BookingState,
  command: Command<'rule_took_place' | 'rule_absent'>,
  { now }: BookingFacts,
): Verdict {
  assertBefore(state, command.type);
  if (state.dispute === null || state.dispute.decidedAt !== null) return denied(refusal('NO_OPEN_DISPUTE'));
  const reason = command.reason.trim();
  if (reason === '') return denied(refusal('REASON_REQUIRED'));
  const absent = command.type === 'rule_absent' ? command.absent : null;
  const absentBefore = state.status === 'no_show' ? state.absent : null;
  const outcome = absent === absentBefore ? 'uphold' : 'overturn';
  return decided({ type: 'dispute_decided', absent, outcome, reason, ...step(state, command, now) });
}

/** Whether a hold or a request has come to its end, however late the job that says so may be. */
function hasRunOut(state: BookingState, now: Instant): state is WaitingBooking {
  return (state.status === 'held' || state.status === 'requested') && now >= state.expiresAt;
}

/** It expired when its time ran out, not when somebody noticed. */
function expired(state: WaitingBooking): BookingEvent {
  return { type: 'expired', ...step(state, { type: 'expire', by: 'system' }, state.expiresAt) };
}

function step(state: BookingState, { type, by }: { type: BookingEventName; by: Actor }, at: Instant) {
  const row = transitionFrom(state.status, type);
  invariant(row, `${type} is not in the table for ${state.status}`);
  return { at, by, from: row.from, to: row.to };
}

/** Tells the compiler what the table has already ensured. */
function assertBefore<Name extends BookingEventName>(
  state: BookingState,
  event: Name,
): asserts state is StateBefore<Name> {
  invariant(transitionFrom(state.status, event), `${event} is not in the table for ${state.status}`);
}
