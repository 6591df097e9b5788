import { unreachable } from '../invariant';
import type { Money } from '../money/money';
import { percentageOf } from '../money/percentage';
import type { Party } from '../party';
import { isPastCutoff } from '../policy/cutoff';
import type { Policy } from '../policy/policy';
import { counted, share } from '../policy/words';
import { type Refusal, refusal } from '../refusal';
import { accepted, type Result, refused } from '../result';
import type { Instant } from '../time/instant';
import type { BookingStatus } from './status';
import { whyBarred } from './transitions';

/** Everything the refund depends on. */
export type CancellationFacts = {
  /** The side that cancels. */
  readonly by: Party;
  readonly now: Instant;
  readonly start: Instant;
  readonly status: BookingStatus;
  /** The version the booking was made under. */
  readonly policy: Policy;
  /** What arrived and has not gone back; null for a free session. */
  readonly paid: Money | null;
  /** The mentee takes the way out that a mentor's open request gives (`cancel_session` of a negotiation). */
  readonly viaMentorRequest?: boolean;
};

export type RefundRule = 'mentor_asked_to_move' | 'mentor_cancels' | 'free_window' | 'late';

/**
 * What cancelling gives back. `refund` and `kept` add up to what was paid. `freeCancellationHours` is the number
 * the rule was measured against, for the sentence.
 */
export type CancellationQuote =
  | {
      readonly rule: RefundRule;
      readonly by: Party;
      readonly refundPercentage: number;
      readonly refund: Money;
      readonly kept: Money;
      readonly freeCancellationHours: number;
    }
  | {
      readonly rule: 'nothing_paid';
      readonly refundPercentage: 0;
      readonly refund: null;
      readonly kept: null;
    };

/**
 * What cancelling would give back, or why it is not possible. The dialog shows this before the button is
 * pressed, and pressing it is decided by this very function. Refusals: NOT_CANCELLABLE, NOT_YOUR_PART (a
 * mentor declines a request instead), CANCELLATION_TOO_LATE, MENTOR_MUST_RESCHEDULE.
 */
export function quoteCancellation(facts: CancellationFacts): Result<CancellationQuote> {
  const barred = whyNotCancel(facts);
  if (barred !== null) return refused(barred);

  const paid = moneyIn(facts);
  if (paid === null) return accepted({ rule: 'nothing_paid', refundPercentage: 0, refund: null, kept: null });

  const rule = ruleFor(facts);
  const refundPercentage = rule === 'late' ? facts.policy.lateCancellationRefundPercentage : 100;
  const refundAmount = percentageOf(paid.amount, refundPercentage);
  return accepted({
    rule,
    by: facts.by,
    refundPercentage,
    refund: { amount: refundAmount, currency: paid.currency },
    kept: { amount: paid.amount - refundAmount, currency: paid.currency },
    freeCancellationHours: facts.policy.freeCancellationHours,
  });
}

/** The sentence that explains a quote to the one who is about to cancel. */
export function cancellationSentence(
  quote: CancellationQuote,
  formatMoney: (money: Money) => string,
): string {
  if (quote.rule === 'nothing_paid')
    return 'Nothing was paid for this session, so there is nothing to pay back.';
  const back = `${share(quote.refundPercentage)} back: ${formatMoney(quote.refund)}.`;
  const hours = counted(quote.freeCancellationHours, 'hour');
  switch (quote.rule) {
    case 'mentor_cancels':
      return `As you are the mentor, the mentee gets ${back}`;
    case 'mentor_asked_to_move':
      return `The mentor asked to move this session, so you get ${back}`;
    case 'free_window':
      return quote.freeCancellationHours > 0
        ? `The session starts in ${hours} or more, so you get ${back}`
        : `The session has not started, so you get ${back}`;
    case 'late':
      return quote.refund.amount === 0
        ? `The session starts in less than ${hours}, so nothing is paid back. The ${formatMoney(quote.kept)} you paid is kept.`
        : `The session starts in less than ${hours}, so you get ${back}${
            quote.kept.amount > 0 ? ` The other ${formatMoney(quote.kept)} is kept.` : ''
          }`;
    default:
      return unreachable(quote);
  }
}

function whyNotCancel(facts: CancellationFacts): Refusal | null {
  const barred = whyBarred(facts.status, 'cancel', facts.by);
  if (barred !== null) return barred;
  // A request nobody has accepted binds nobody, so taking it back is never too late.
  if (facts.status === 'requested') return null;
  if (facts.by === 'mentor') {
    const mayOnlyMove = facts.policy.mentorCancellation === 'reschedule_only' && moneyIn(facts) !== null;
    return mayOnlyMove ? refusal('MENTOR_MUST_RESCHEDULE') : null;
  }
  if (facts.viaMentorRequest) return null;
  const isTooLate = isPastCutoff(facts.start, facts.now, facts.policy.cancellationCutoffHours);
  return isTooLate ? refusal('CANCELLATION_TOO_LATE') : null;
}

function ruleFor(facts: CancellationFacts): RefundRule {
  if (facts.by === 'mentor') return 'mentor_cancels';
  if (facts.viaMentorRequest) return 'mentor_asked_to_move';
  return isPastCutoff(facts.start, facts.now, facts.policy.freeCancellationHours) ? 'late' : 'free_window';
}

function moneyIn({ paid }: CancellationFacts): Money | null {
  return paid !== null && paid.amount > 0 ? paid : null;
}
