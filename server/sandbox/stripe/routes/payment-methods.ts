import { cardByNumber } from '../cards';
import { type CardExpiry, createCard } from '../objects/payment-method';
import type { StoredCard } from '../store';
import { StripeFault } from '../wire/fault';
import type { Form } from '../wire/form';
import type { World } from '../world';
import type { ApiCall, Route } from './route';

/** `POST /v1/payment_methods`, `GET /v1/payment_methods/:id`. */
export const paymentMethodRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/v1/payment_methods',
    browser: true,
    answer: ({ world, form, key }) => {
      form.only('type', 'card', 'billing_details', 'metadata');
      return { body: cardFromForm(world, form, key).method };
    },
  },
  {
    method: 'GET',
    path: '/v1/payment_methods/:id',
    answer: ({ world, id }) => {
      const card = world.store.get('cards', id);
      if (!card) throw StripeFault.missing('payment_method', id);
      return { body: card.method };
    },
  },
];

/** Keeps the card in the fields `type`, `card[…]` and `billing_details[…]`, as typed into a browser's form. */
export function cardFromForm(world: World, form: Form, key: ApiCall['key']): StoredCard {
  const type = form.required('type');
  if (type !== 'card') throw StripeFault.invalid(`Only cards work here, not ${type}.`, { param: 'type' });
  const card = form.child('card')?.only('number', 'exp_month', 'exp_year', 'cvc');
  if (!card)
    throw StripeFault.invalid('Missing required param: card.', { code: 'parameter_missing', param: 'card' });
  if (key === 'secret') {
    // The real one refuses this too, and so our own server can never start to handle card numbers.
    throw StripeFault.invalid('Sending card numbers with the secret key is unsafe and not possible here.');
  }
  const testCard = cardByNumber(card.required('number'));
  const expiry = expiryFrom(world, card);
  const cvc = card.text('cvc');
  if (cvc !== undefined && !(testCard.brand === 'amex' ? /^\d{3,4}$/ : /^\d{3}$/).test(cvc)) {
    throw StripeFault.card({
      code: 'invalid_cvc',
      message: "Your card's security code is invalid.",
      param: 'cvc',
    });
  }
  const billing = form.child('billing_details');
  const text = (name: string) => billing?.text(name) || null;
  return createCard(world, testCard, expiry, { name: text('name'), email: text('email') });
}

function expiryFrom(world: World, card: Form): CardExpiry {
  const month = Number(card.required('exp_month'));
  const typedYear = Number(card.required('exp_year'));
  const year = typedYear < 100 ? 2000 + typedYear : typedYear;
  if (!Number.isInteger(month) || month < 1 || month > 12) {
    const message = "Your card's expiration month is invalid.";
    throw StripeFault.card({ code: 'invalid_expiry_month', message, param: 'exp_month' });
  }
  // A card is good until its last month has ended everywhere.
  const goodUntil = Date.UTC(year, month, 2);
  if (!Number.isInteger(year) || year > 2099 || goodUntil <= world.now()) {
    const message = "Your card's expiration year is invalid.";
    throw StripeFault.card({ code: 'invalid_expiry_year', message, param: 'exp_year' });
  }
  return { month, year };
}
