import type Stripe from 'stripe';
import { cardByName } from '../cards';
import { createIntent, forBrowser } from '../objects/payment-intent';
import { createCard } from '../objects/payment-method';
import { cancel, confirm, unexpectedState } from '../payments';
import type { StoredCard } from '../store';
import { StripeFault } from '../wire/fault';
import { emit } from '../world';
import { LIST_PARAMS, listPage, pageSize } from './lists';
import { amountFrom, currencyFrom } from './money';
import { cardFromForm } from './payment-methods';
import type { ApiAnswer, ApiCall, Route } from './route';
import { searchFilter } from './search';

const ABOUT = ['description', 'metadata', 'receipt_email', 'transfer_group'] as const;
const METHODS = ['allowed_payment_method_types', 'automatic_payment_methods', 'payment_method'] as const;
const CONFIRM = ['payment_method', 'payment_method_data', 'return_url', 'use_stripe_sdk'] as const;

/** Everything under `/v1/payment_intents`. */
export const paymentIntentRoutes: readonly Route[] = [
  { method: 'POST', path: '/v1/payment_intents', answer: create },
  { method: 'GET', path: '/v1/payment_intents', answer: list },
  { method: 'GET', path: '/v1/payment_intents/search', answer: search },
  { method: 'GET', path: '/v1/payment_intents/:id', browser: true, answer: retrieve },
  { method: 'POST', path: '/v1/payment_intents/:id', answer: update },
  { method: 'POST', path: '/v1/payment_intents/:id/confirm', browser: true, answer: confirmIntent },
  { method: 'POST', path: '/v1/payment_intents/:id/cancel', answer: cancelIntent },
];

function create(call: ApiCall): ApiAnswer {
  const { world, form, cause } = call;
  form.only('amount', 'currency', 'confirm', ...ABOUT, ...METHODS, ...CONFIRM);
  onlyCards(call);
  const currency = currencyFrom(form);
  const amount = amountFrom(form, currency);
  if (amount === undefined) {
    throw StripeFault.invalid('Missing required param: amount.', {
      code: 'parameter_missing',
      param: 'amount',
    });
  }
  const confirms = form.flag('confirm');
  const card = form.has('payment_method') ? cardToUse(call, null) : null;
  if (confirms && !card) throw StripeFault.invalid('A payment_method is needed to confirm.');

  const made = createIntent(world, {
    amount,
    currency,
    description: form.text('description') || null,
    metadata: form.metadata(),
    receiptEmail: form.text('receipt_email') || null,
    transferGroup: form.text('transfer_group') || null,
  });
  const intent = card
    ? world.store.put('intents', made.id, {
        ...made,
        payment_method: card.method.id,
        status: 'requires_confirmation',
      })
    : made;
  emit(world, 'payment_intent.created', intent, cause);
  return confirms && card ? confirmWith(call, intent, card) : { body: intent };
}

function retrieve(call: ApiCall): ApiAnswer {
  call.form.only('client_secret');
  return shown(call, intentOf(call));
}

function update(call: ApiCall): ApiAnswer {
  const { world, form } = call;
  form.only('amount', 'currency', ...ABOUT, ...METHODS);
  onlyCards(call);
  const intent = intentOf(call);
  const changesMoney = form.has('amount') || form.has('currency') || form.has('payment_method');
  if (changesMoney && !intent.status.startsWith('requires_')) throw unexpectedState('update', intent);
  const currency = form.has('currency') ? currencyFrom(form) : intent.currency;
  const card = form.has('payment_method') ? cardToUse(call, null) : null;
  const updated = world.store.put('intents', intent.id, {
    ...intent,
    amount: amountFrom(form, currency) ?? intent.amount,
    currency,
    description: form.text('description') ?? intent.description,
    metadata: form.metadata(intent.metadata),
    receipt_email: form.text('receipt_email') ?? intent.receipt_email,
    transfer_group: form.text('transfer_group') ?? intent.transfer_group,
    ...(card ? { payment_method: card.method.id, status: 'requires_confirmation' } : {}),
  });
  return { body: updated };
}

function confirmIntent(call: ApiCall): ApiAnswer {
  call.form.only('client_secret', 'off_session', ...CONFIRM);
  const intent = intentOf(call);
  return confirmWith(call, intent, cardToUse(call, intent));
}

function cancelIntent(call: ApiCall): ApiAnswer {
  call.form.only('cancellation_reason');
  const reason = call.form.text('cancellation_reason') ?? null;
  return { body: cancel(call.world, intentOf(call), reason, call.cause) };
}

function list({ world, form }: ApiCall): ApiAnswer {
  form.only(...LIST_PARAMS);
  return { body: listPage(world.store.all('intents'), '/v1/payment_intents', form) };
}

function search({ world, form }: ApiCall): ApiAnswer {
  form.only('query', 'limit', 'page');
  const searchable = world.controls.searchableBefore(world.now()) / 1000;
  const found = world.store
    .all('intents')
    .filter((intent) => intent.created <= searchable)
    .filter(searchFilter(form.required('query')))
    .toReversed();
  const limit = pageSize(form);
  const start = form.integer('page') ?? 0;
  const end = start + limit;
  const hasMore = end < found.length;
  return {
    body: {
      object: 'search_result',
      data: found.slice(start, end),
      has_more: hasMore,
      next_page: hasMore ? String(end) : null,
      url: '/v1/payment_intents/search',
    },
  };
}

function confirmWith(call: ApiCall, intent: Stripe.PaymentIntent, card: StoredCard): ApiAnswer {
  const secret = encodeURIComponent(intent.client_secret ?? '');
  const bankUrl = `${call.baseUrl}/_bank/${intent.id}?client_secret=${secret}`;
  const returnUrl = call.form.text('return_url') ?? null;
  const confirmed = confirm(call.world, intent, card, { bankUrl, returnUrl }, call.cause);
  return { ...shown(call, confirmed.intent), answerLost: confirmed.answerLost };
}

/** The intent in the path. A browser must hold its client secret, or it does not exist for it. */
function intentOf({ world, form, id, key }: ApiCall): Stripe.PaymentIntent {
  const intent = world.store.get('intents', id);
  const secret = form.text('client_secret');
  const wrongSecret = secret !== undefined && secret !== intent?.client_secret;
  if (!intent || wrongSecret || (key === 'publishable' && secret === undefined)) {
    throw StripeFault.missing('payment_intent', id);
  }
  return intent;
}

function shown({ key }: ApiCall, intent: Stripe.PaymentIntent): ApiAnswer {
  return { body: key === 'publishable' ? forBrowser(intent) : intent };
}

/** The card this request names, brings along, or that was chosen for the intent before. */
function cardToUse(call: ApiCall, intent: Stripe.PaymentIntent | null): StoredCard {
  const { world, form } = call;
  const data = form.child('payment_method_data');
  if (data) return cardFromForm(world, data.only('type', 'card', 'billing_details'), call.key);
  const before = typeof intent?.payment_method === 'string' ? intent.payment_method : undefined;
  const id = form.text('payment_method') ?? before;
  if (id === undefined) {
    const message = 'You cannot confirm this PaymentIntent because it is missing a payment method.';
    throw StripeFault.invalid(message, {
      code: 'payment_intent_unexpected_state',
      ...(intent ? { payment_intent: intent } : {}),
    });
  }
  const named = cardByName(id);
  const inTwoYears = new Date(world.now()).getUTCFullYear() + 2;
  const card = named
    ? createCard(world, named, { month: 12, year: inTwoYears }, { name: null, email: null })
    : world.store.get('cards', id);
  if (!card) throw StripeFault.missing('payment_method', id);
  return card;
}

function onlyCards({ form }: ApiCall): void {
  const other = form.list('allowed_payment_method_types').find((type) => type !== 'card');
  if (other !== undefined) {
    throw StripeFault.invalid(`Only cards work here, not ${other}.`, {
      param: 'allowed_payment_method_types',
    });
  }
}
