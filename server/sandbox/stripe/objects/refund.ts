import type Stripe from 'stripe';
import { newId } from '../ids';
import { seconds, type World } from '../world';

/** Money going back from `charge`; whether it arrives is for the caller to say. */
export function createRefund(
  world: World,
  charge: Stripe.Charge,
  wanted: {
    readonly amount: number;
    readonly reason: string | null;
    readonly metadata: Record<string, string>;
    readonly status: 'succeeded' | 'pending';
  },
): Stripe.Refund {
  const refund: Stripe.Refund = {
    id: newId('re'),
    object: 'refund',
    amount: wanted.amount,
    balance_transaction: null,
    charge: charge.id,
    created: seconds(world),
    currency: charge.currency,
    customer: charge.customer,
    customer_account: null,
    metadata: wanted.metadata,
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason: wanted.reason,
    receipt_number: null,
    source_transfer_reversal: null,
    status: wanted.status,
    transfer_reversal: null,
  };
  return world.store.put('refunds', refund.id, refund);
}
