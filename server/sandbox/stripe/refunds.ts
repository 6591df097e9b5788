import type Stripe from 'stripe';
import { createRefund } from './objects/refund';
import { StripeFault } from './wire/fault';
import { type Cause, emit, type World } from './world';

/**
 * Gives back `amount` of the charge, or all that is left of it. More than is left is refused. A refund that the
 * controls let fail is taken as pending first and gives the amount back to the charge, as a bank's would.
 */
export function refund(
  world: World,
  charge: Stripe.Charge,
  wanted: {
    readonly amount: number | undefined;
    readonly reason: string | null;
    readonly metadata: Record<string, string>;
  },
  cause: Cause,
): Stripe.Refund {
  const left = charge.amount_captured - charge.amount_refunded;
  const amount = wanted.amount ?? left;
  if (charge.amount_captured > 0 && left === 0) {
    const message = `Charge ${charge.id} has already been refunded.`;
    throw StripeFault.invalid(message, { code: 'charge_already_refunded' });
  }
  if (amount < 1) throw StripeFault.invalid('Invalid positive integer', { param: 'amount' });
  if (amount > left) {
    const message = `Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`;
    throw StripeFault.invalid(message, { param: 'amount' });
  }

  const fails = world.controls.takeRefundFailure();
  const made = createRefund(world, charge, { ...wanted, amount, status: fails ? 'pending' : 'succeeded' });
  emit(world, 'refund.created', made, cause);
  if (fails) {
    const failed = world.store.put('refunds', made.id, {
      ...made,
      status: 'failed',
      failure_reason: 'expired_or_canceled_card',
    });
    emit(world, 'refund.failed', failed, null);
    return made;
  }
  const refunded = world.store.put('charges', charge.id, {
    ...charge,
    amount_refunded: charge.amount_refunded + amount,
    refunded: amount === left,
  });
  emit(world, 'charge.refunded', refunded, cause);
  return made;
}
