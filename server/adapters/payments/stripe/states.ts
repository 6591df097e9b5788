import type Stripe from 'stripe';
import type { RefusalCode } from '@/domain/refusal';
import type { PaymentState, PaymentStatus, RefundState } from '../port';
import { fromStripeAmount } from './amounts';

/** What Stripe's reasons mean for the person paying. `code` comes first: it is the more general of the two. */
const CARD_REFUSALS: Readonly<Record<string, RefusalCode>> = {
  insufficient_funds: 'CARD_INSUFFICIENT_FUNDS',
  expired_card: 'CARD_EXPIRED',
  incorrect_cvc: 'CARD_WRONG_CVC',
  invalid_cvc: 'CARD_WRONG_CVC',
  authentication_required: 'CARD_NEEDS_AUTHENTICATION',
  payment_intent_authentication_failure: 'CARD_NEEDS_AUTHENTICATION',
  processing_error: 'PAYMENT_FAILED',
  card_declined: 'CARD_DECLINED',
};

/**
 * The refusal for Stripe's `decline_code` and `code`. The narrower decline code wins; what is unknown is a plain
 * decline when a card was involved and PAYMENT_FAILED otherwise. Lost and stolen cards are plain declines too:
 * whoever holds one is not told that it is known.
 */
export function declineRefusal(code: string | undefined, declineCode: string | undefined): RefusalCode {
  return CARD_REFUSALS[declineCode ?? ''] ?? CARD_REFUSALS[code ?? ''] ?? 'PAYMENT_FAILED';
}

function statusOf(intent: Stripe.PaymentIntent): PaymentStatus {
  switch (intent.status) {
    case 'succeeded':
      return 'succeeded';
    case 'canceled':
      return 'cancelled';
    case 'requires_action':
      return 'requires_action';
    case 'requires_payment_method':
      return intent.last_payment_error ? 'failed' : 'awaiting_method';
    case 'requires_confirmation':
      return 'awaiting_method';
    default:
      // `processing`, `requires_capture` (we never ask for it) and whatever Stripe adds: not ours yet, not over.
      return 'processing';
  }
}

/** A PaymentIntent in the port's words. */
export function paymentState(intent: Stripe.PaymentIntent): PaymentState {
  const { amount, currency } = fromStripeAmount(intent.amount, intent.currency);
  const status = statusOf(intent);
  const error = intent.last_payment_error;
  const charge = intent.latest_charge;
  return {
    providerRef: intent.id,
    status,
    amount,
    currency,
    amountReceived: fromStripeAmount(intent.amount_received, intent.currency).amount,
    ...(status === 'failed' && error ? { failure: declineRefusal(error.code, error.decline_code) } : {}),
    metadata: { ...intent.metadata },
    ...(charge ? { latestChargeRef: typeof charge === 'string' ? charge : charge.id } : {}),
  };
}

/** A Refund in the port's words. */
export function refundState(refund: Stripe.Refund): RefundState {
  return { refundRef: refund.id, status: refundStatus(refund.status) };
}

function refundStatus(status: string | null): RefundState['status'] {
  switch (status) {
    case 'succeeded':
      return 'succeeded';
    case 'failed':
      return 'failed';
    case 'canceled':
      return 'cancelled';
    default:
      return 'pending';
  }
}
