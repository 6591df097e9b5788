import type Stripe from 'stripe';
import { type CardBehaviour, DECLINES, type DeclineCode } from './cards';
import { createCharge } from './objects/charge';
import type { StoredCard } from './store';
import { StripeFault } from './wire/fault';
import { type Cause, emit, seconds, type World } from './world';

/** What became of a confirmation. `answerLost`: the card's trick is that the browser never hears of it. */
type Confirmed = { readonly intent: Stripe.PaymentIntent; readonly answerLost: boolean };

const CONFIRMABLE = ['requires_payment_method', 'requires_confirmation', 'requires_action'];
const CANCELLABLE = [...CONFIRMABLE, 'requires_capture'];

/**
 * Tries to take the money of `intent` from `card`. A decline is recorded on the intent and then thrown, the way
 * Stripe answers it with 402. `bankUrl` is where the second step happens, `returnUrl` where it leads.
 */
export function confirm(
  world: World,
  intent: Stripe.PaymentIntent,
  card: StoredCard,
  urls: { readonly bankUrl: string; readonly returnUrl: string | null },
  cause: Cause,
): Confirmed {
  if (!CONFIRMABLE.includes(intent.status)) throw unexpectedState('confirm', intent);
  const behaviour = plannedBehaviour(world, card);
  switch (behaviour.kind) {
    case 'succeed':
      return { intent: succeed(world, intent, card, cause), answerLost: false };
    case 'unanswered':
      return { intent: succeed(world, intent, card, cause), answerLost: true };
    case 'decline': {
      const failed = fail(world, intent, card, behaviour.decline, cause);
      throw declined(failed, behaviour.decline);
    }
    case 'authenticate': {
      const waiting = world.store.put('intents', intent.id, {
        ...intent,
        last_payment_error: null,
        next_action: {
          type: 'redirect_to_url',
          redirect_to_url: { url: urls.bankUrl, return_url: urls.returnUrl },
        },
        payment_method: card.method.id,
        status: 'requires_action',
      });
      emit(world, 'payment_intent.requires_action', waiting, cause);
      return { intent: waiting, answerLost: false };
    }
  }
}

/** What the person answered their bank. Only a payment that waits for it can be answered. */
export function authenticate(
  world: World,
  intent: Stripe.PaymentIntent,
  approved: boolean,
): Stripe.PaymentIntent {
  const card = typeof intent.payment_method === 'string' && world.store.get('cards', intent.payment_method);
  if (intent.status !== 'requires_action' || !card) throw unexpectedState('authenticate', intent);
  if (!approved) {
    const refusedIntent = world.store.put('intents', intent.id, {
      ...intent,
      last_payment_error: {
        type: 'invalid_request_error',
        code: 'payment_intent_authentication_failure',
        message: 'We are unable to authenticate your payment method. Choose a different one and try again.',
        payment_method: card.method,
      },
      next_action: null,
      payment_method: null,
      status: 'requires_payment_method',
    });
    emit(world, 'payment_intent.payment_failed', refusedIntent, null);
    return refusedIntent;
  }
  const then = card.behaviour.kind === 'authenticate' ? card.behaviour.then : 'succeed';
  return then === 'succeed' ? succeed(world, intent, card, null) : fail(world, intent, card, then, null);
}

/** Makes sure the intent can never succeed; one that already has, or was cancelled before, is refused. */
export function cancel(
  world: World,
  intent: Stripe.PaymentIntent,
  reason: string | null,
  cause: Cause,
): Stripe.PaymentIntent {
  if (!CANCELLABLE.includes(intent.status)) throw unexpectedState('cancel', intent);
  const canceled = world.store.put('intents', intent.id, {
    ...intent,
    canceled_at: seconds(world),
    cancellation_reason: reason,
    next_action: null,
    status: 'canceled',
  });
  emit(world, 'payment_intent.canceled', canceled, cause);
  return canceled;
}

/** The error Stripe gives when the status does not allow the action; it carries the intent as it is. */
export function unexpectedState(action: string, intent: Stripe.PaymentIntent): StripeFault {
  return StripeFault.invalid(
    `You cannot ${action} this PaymentIntent because it has a status of ${intent.status}.`,
    {
      code: 'payment_intent_unexpected_state',
      payment_intent: intent,
    },
  );
}

function plannedBehaviour(world: World, card: StoredCard): CardBehaviour {
  const decline = world.controls.takeDecline();
  return decline ? { kind: 'decline', decline } : card.behaviour;
}

function succeed(
  world: World,
  intent: Stripe.PaymentIntent,
  card: StoredCard,
  cause: Cause,
): Stripe.PaymentIntent {
  const charge = createCharge(world, intent, card, null);
  const paid = world.store.put('intents', intent.id, {
    ...intent,
    amount_received: intent.amount,
    last_payment_error: null,
    latest_charge: charge.id,
    next_action: null,
    payment_method: card.method.id,
    status: 'succeeded',
  });
  emit(world, 'charge.succeeded', charge, cause);
  emit(world, 'payment_intent.succeeded', paid, cause);
  return paid;
}

function fail(
  world: World,
  intent: Stripe.PaymentIntent,
  card: StoredCard,
  decline: DeclineCode,
  cause: Cause,
): Stripe.PaymentIntent {
  const charge = createCharge(world, intent, card, decline);
  const failed = world.store.put('intents', intent.id, {
    ...intent,
    last_payment_error: {
      type: 'card_error',
      code: DECLINES[decline].code,
      decline_code: decline,
      message: DECLINES[decline].message,
      charge: charge.id,
      payment_method: card.method,
    },
    latest_charge: charge.id,
    next_action: null,
    payment_method: null,
    status: 'requires_payment_method',
  });
  emit(world, 'charge.failed', charge, cause);
  emit(world, 'payment_intent.payment_failed', failed, cause);
  return failed;
}

function declined(intent: Stripe.PaymentIntent, decline: DeclineCode): StripeFault {
  const error = intent.last_payment_error;
  return StripeFault.card({
    code: DECLINES[decline].code,
    decline_code: decline,
    message: DECLINES[decline].message,
    ...(error?.charge ? { charge: error.charge } : {}),
    ...(error?.payment_method ? { payment_method: error.payment_method } : {}),
    payment_intent: intent,
  });
}
