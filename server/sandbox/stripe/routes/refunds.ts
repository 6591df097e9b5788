import type Stripe from 'stripe';
import { refund } from '../refunds';
import { StripeFault } from '../wire/fault';
import { LIST_PARAMS, listPage } from './lists';
import type { ApiAnswer, ApiCall, Route } from './route';

/** Everything under `/v1/refunds`. */
export const refundRoutes: readonly Route[] = [
  { method: 'POST', path: '/v1/refunds', answer: create },
  { method: 'GET', path: '/v1/refunds', answer: list },
  { method: 'GET', path: '/v1/refunds/:id', answer: retrieve },
];

function create({ world, form, cause }: ApiCall): ApiAnswer {
  form.only('payment_intent', 'charge', 'amount', 'reason', 'metadata');
  const charge = chargeOf({ world, form });
  const wanted = {
    amount: form.integer('amount'),
    reason: form.text('reason') ?? null,
    metadata: form.metadata(),
  };
  return { body: refund(world, charge, wanted, cause) };
}

function retrieve({ world, id }: ApiCall): ApiAnswer {
  const found = world.store.get('refunds', id);
  if (!found) throw StripeFault.missing('refund', id);
  return { body: found };
}

function list({ world, form }: ApiCall): ApiAnswer {
  form.only('payment_intent', 'charge', ...LIST_PARAMS);
  const intentId = form.text('payment_intent');
  const chargeId = form.text('charge');
  const rows = world.store
    .all('refunds')
    .filter((row) => intentId === undefined || row.payment_intent === intentId)
    .filter((row) => chargeId === undefined || row.charge === chargeId);
  return { body: listPage(rows, '/v1/refunds', form) };
}

function chargeOf({ world, form }: Pick<ApiCall, 'world' | 'form'>): Stripe.Charge {
  const chargeId = form.text('charge');
  const intentId = chargeId === undefined ? form.required('payment_intent') : undefined;
  const intent = intentId === undefined ? undefined : world.store.get('intents', intentId);
  if (intentId !== undefined && !intent) throw StripeFault.missing('payment_intent', intentId);
  const latest = chargeId ?? intent?.latest_charge;
  const charge = typeof latest === 'string' ? world.store.get('charges', latest) : undefined;
  if (charge?.status === 'succeeded') return charge;
  if (chargeId !== undefined && !charge) throw StripeFault.missing('charge', chargeId);
  throw StripeFault.invalid('There is no successful charge to refund.');
}
