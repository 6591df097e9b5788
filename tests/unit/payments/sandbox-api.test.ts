import { createServer } from 'node:http';
import type { StripeSandbox } from '@server/sandbox/stripe/sandbox';
import { decodeForm, Form } from '@server/sandbox/stripe/wire/form';
import Stripe from 'stripe';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  answerBank,
  confirmPayment,
  createCard,
  KEYS,
  NUMBERS,
  payFromBrowser,
  postFromBrowser,
  sdkFor,
  startTestSandbox,
} from './stripe-harness';

let sandbox: StripeSandbox;
let sdk: Stripe;
beforeAll(async () => {
  sandbox = await startTestSandbox();
  sdk = sdkFor(sandbox);
});
afterEach(() => sandbox.controls.reset());
afterAll(() => sandbox.close());

async function newIntent(more: Partial<Stripe.PaymentIntentCreateParams> = {}) {
  const intent = await sdk.paymentIntents.create({ amount: 2000, currency: 'usd', ...more });
  return { ...intent, providerRef: intent.id, clientSecret: intent.client_secret ?? '' };
}

describe('form fields', () => {
  it('are decoded from brackets, lists and percent signs', () => {
    const decoded = decodeForm('a=1&b[c][d]=%C3%A9+x&e[]=1&e[]=2&f[0][g]=3&metadata[k]=v');
    expect(JSON.parse(JSON.stringify(decoded))).toEqual({
      a: '1',
      b: { c: { d: 'é x' } },
      e: { 0: '1', 1: '2' },
      f: { 0: { g: '3' } },
      metadata: { k: 'v' },
    });
  });

  it('cannot reach into objects they should not', () => {
    const form = new Form(decodeForm('__proto__[polluted]=1&constructor[prototype][polluted]=1'));
    expect(form.has('polluted')).toBe(false);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it.each(['a[b', '[a]=1', 'a[b]c=1', 'a[b][c][d][e][f][g]=1'])(
    'that make no sense are refused: %s',
    (text) => {
      expect(() => decodeForm(text)).toThrow();
    },
  );
});

describe('the sandbox, asked by the official SDK', () => {
  it.each([
    ['pm_card_visa', 'succeeded', undefined],
    ['pm_card_mastercard', 'succeeded', undefined],
    ['pm_card_authenticationRequired', 'requires_action', undefined],
    ['pm_card_chargeDeclined', 'requires_payment_method', 'generic_decline'],
    ['pm_card_chargeDeclinedInsufficientFunds', 'requires_payment_method', 'insufficient_funds'],
    ['pm_card_chargeDeclinedExpiredCard', 'requires_payment_method', 'expired_card'],
    ['pm_card_chargeDeclinedIncorrectCvc', 'requires_payment_method', 'incorrect_cvc'],
    ['pm_card_chargeDeclinedProcessingError', 'requires_payment_method', 'processing_error'],
  ])('%s leaves a payment %s', async (paymentMethod, status, declineCode) => {
    const intent = await newIntent();
    const confirmed = await sdk.paymentIntents
      .confirm(intent.id, { payment_method: paymentMethod })
      .catch((error: unknown) => error);
    if (declineCode) {
      expect(confirmed).toBeInstanceOf(Stripe.errors.StripeCardError);
      expect(confirmed).toMatchObject({ statusCode: 402, decline_code: declineCode });
    }
    const after = await sdk.paymentIntents.retrieve(intent.id);
    expect(after.status).toBe(status);
    expect(after.last_payment_error?.decline_code).toBe(declineCode);
  });

  it('makes and confirms in one call', async () => {
    const intent = await newIntent({ confirm: true, payment_method: 'pm_card_visa' });
    expect(intent.status).toBe('succeeded');
    const charge = await sdk.charges.retrieve(String(intent.latest_charge));
    expect(charge).toMatchObject({ amount: 2000, paid: true, payment_intent: intent.id });
  });

  it('changes a payment until it is paid', async () => {
    const intent = await newIntent({ metadata: { a: '1', b: '2' } });
    const updated = await sdk.paymentIntents.update(intent.id, { amount: 3000, metadata: { b: '', c: '3' } });
    expect(updated).toMatchObject({ amount: 3000, metadata: { a: '1', c: '3' } });
    await sdk.paymentIntents.confirm(intent.id, { payment_method: 'pm_card_visa' });
    await expect(sdk.paymentIntents.update(intent.id, { amount: 1 })).rejects.toMatchObject({
      statusCode: 400,
    });
  });

  it('pages through lists, newest first', async () => {
    const other = await startTestSandbox();
    const lister = sdkFor(other);
    const made: string[] = [];
    for (let n = 0; n < 5; n += 1) {
      made.push((await lister.paymentIntents.create({ amount: 2000, currency: 'usd' })).id);
    }
    const listed: string[] = [];
    for await (const intent of lister.paymentIntents.list({ limit: 2 })) listed.push(intent.id);
    expect(listed).toEqual(made.toReversed());
    await other.close();
  });

  it('finds by several words at once, and says when it does not understand', async () => {
    const intent = await newIntent({ metadata: { colour: 'teal' } });
    const found = await sdk.paymentIntents.search({
      query: "metadata['colour']:'teal' AND status:'requires_payment_method'",
    });
    expect(found.data.map(({ id }) => id)).toEqual([intent.id]);
    await expect(sdk.paymentIntents.search({ query: 'colour is teal' })).rejects.toMatchObject({
      statusCode: 400,
    });
  });

  it('knows its parameters, and refuses what a newer or older Stripe would', async () => {
    const response = await fetch(`${sandbox.url}/v1/payment_intents`, {
      method: 'POST',
      headers: { authorization: `Bearer ${KEYS.secretKey}`, connection: 'close' },
      body: 'amount=2000&currency=usd&payment_method_types[0]=card',
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      error: { type: 'invalid_request_error', code: 'parameter_unknown', param: 'payment_method_types' },
    });
  });

  it('keeps an answer for its idempotency key, and only for the same question', async () => {
    const key = { idempotencyKey: 'the-same-key' };
    const first = await sdk.paymentIntents.create({ amount: 2000, currency: 'usd' }, key);
    const again = await sdk.paymentIntents.create({ amount: 2000, currency: 'usd' }, key);
    expect(again.id).toBe(first.id);
    expect(again.lastResponse.headers['idempotent-replayed']).toBe('true');
    expect(again.lastResponse.headers['original-request']).toBe(first.lastResponse.requestId);
    await expect(sdk.paymentIntents.create({ amount: 2001, currency: 'usd' }, key)).rejects.toMatchObject({
      rawType: 'idempotency_error',
    });
  });

  it('tells what happened, in order, as it was then', async () => {
    const intent = await newIntent();
    await sdk.paymentIntents.confirm(intent.id, { payment_method: 'pm_card_visa' });
    const events = await sdk.events.list({ limit: 3 });
    expect(events.data.map(({ type }) => type)).toEqual([
      'payment_intent.succeeded',
      'charge.succeeded',
      'payment_intent.created',
    ]);
    const created = events.data[2];
    expect(created?.data.object).toMatchObject({ id: intent.id, status: 'requires_payment_method' });
  });
});

describe('the sandbox, asked by a browser', () => {
  it('gives a card an id, and keeps nothing of its number but the last four digits', async () => {
    const card = await createCard(sandbox.url, NUMBERS.good, { 'billing_details[name]': 'Maya' });
    expect(card.status).toBe(200);
    expect(card.body).toMatchObject({
      object: 'payment_method',
      billing_details: { name: 'Maya' },
      card: { brand: 'visa', last4: '4242', exp_month: 12, exp_year: 2030 },
    });
    expect(JSON.stringify(card.body)).not.toContain('42424242');
  });

  it.each([
    ['a number with a typing error', '4242 4242 4242 4241', {}, 'incorrect_number'],
    ['half a number', '4242', {}, 'incorrect_number'],
    ['a month that does not exist', NUMBERS.good, { 'card[exp_month]': '13' }, 'invalid_expiry_month'],
    ['a year that is over', NUMBERS.good, { 'card[exp_year]': '2025' }, 'invalid_expiry_year'],
    ['a code with two digits', NUMBERS.good, { 'card[cvc]': '12' }, 'invalid_cvc'],
    ['a real card', '4111 1111 1111 1111', {}, 'card_declined'],
  ])('refuses %s at once', async (_what, number, fields, code) => {
    const card = await createCard(sandbox.url, number, fields);
    expect(card).toMatchObject({ status: 402, body: { error: { type: 'card_error', code } } });
    expect(JSON.stringify(card.body)).not.toContain(number.replaceAll(' ', ''));
  });

  it('accepts a card until its last month is over', async () => {
    const march = await createCard(sandbox.url, NUMBERS.good, {
      'card[exp_month]': '3',
      'card[exp_year]': '26',
    });
    const february = await createCard(sandbox.url, NUMBERS.good, {
      'card[exp_month]': '2',
      'card[exp_year]': '26',
    });
    expect([march.status, february.status]).toEqual([200, 402]);
  });

  it('takes the payment, and shows only what concerns the mentee', async () => {
    const intent = await newIntent({ metadata: { booking_id: 'b' }, transfer_group: 'b' });
    const paid = await payFromBrowser(sandbox.url, intent, NUMBERS.good);
    expect(paid).toMatchObject({ status: 200, body: { id: intent.id, status: 'succeeded', amount: 2000 } });
    expect(paid.body).not.toHaveProperty('metadata');
    expect(paid.body).not.toHaveProperty('latest_charge');
  });

  it('says why a card was declined, and nothing of what is ours', async () => {
    const intent = await newIntent({ metadata: { booking_id: 'b' } });
    const declined = await payFromBrowser(sandbox.url, intent, NUMBERS.no_funds);
    expect(declined).toMatchObject({
      status: 402,
      body: {
        error: {
          type: 'card_error',
          code: 'card_declined',
          decline_code: 'insufficient_funds',
          message: 'Your card has insufficient funds.',
          payment_intent: { id: intent.id, status: 'requires_payment_method' },
        },
      },
    });
    expect(JSON.stringify(declined.body)).not.toContain('booking_id');
  });

  it('sends to the bank for a second step, and back', async () => {
    const intent = await newIntent();
    const card = await createCard(sandbox.url, NUMBERS.second_step);
    const returnUrl = 'https://parley.example/pay?step=3';
    const asked = await confirmPayment(sandbox.url, intent, String(card.body.id), { return_url: returnUrl });
    const bankUrl = `${sandbox.url}/_bank/${intent.id}?client_secret=${intent.clientSecret}`;
    expect(asked).toMatchObject({
      status: 200,
      body: {
        status: 'requires_action',
        next_action: { type: 'redirect_to_url', redirect_to_url: { url: bankUrl, return_url: returnUrl } },
      },
    });
    const page = await fetch(bankUrl, { headers: { connection: 'close' } });
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await page.text()).toContain('Approve');

    const back = await answerBank(sandbox.url, intent, 'approve');
    expect(back.status).toBe(303);
    const location = new URL(back.headers.get('location') ?? '');
    expect(location.href.startsWith('https://parley.example/pay?step=3&')).toBe(true);
    expect(location.searchParams.get('redirect_status')).toBe('succeeded');
  });

  it('lets a second click at the bank change nothing', async () => {
    const intent = await newIntent();
    await payFromBrowser(sandbox.url, intent, NUMBERS.second_step);
    await answerBank(sandbox.url, intent, 'approve');
    const second = await answerBank(sandbox.url, intent, 'refuse');
    expect(await second.text()).toContain('Payment approved');
    expect((await sdk.paymentIntents.retrieve(intent.id)).status).toBe('succeeded');
  });

  it('gives nothing away without the client secret', async () => {
    const intent = await newIntent();
    const card = await createCard(sandbox.url, NUMBERS.good);
    const guessed = { providerRef: intent.id, clientSecret: `${intent.id}_secret_guessed` };
    const confirmed = await confirmPayment(sandbox.url, guessed, String(card.body.id));
    expect(confirmed.status).toBe(404);
    expect((await answerBank(sandbox.url, guessed, 'approve')).status).toBe(404);
    const looked = await fetch(`${sandbox.url}/v1/payment_intents/${intent.id}?key=${KEYS.publishableKey}`, {
      headers: { connection: 'close' },
    });
    expect(looked.status).toBe(404);
  });

  it('may not do what takes the secret key', async () => {
    const made = await postFromBrowser(`${sandbox.url}/v1/payment_intents`, { amount: '1', currency: 'usd' });
    expect(made).toMatchObject({ status: 403, body: { error: { code: 'secret_key_required' } } });
    const keyless = await fetch(`${sandbox.url}/v1/events`, { headers: { connection: 'close' } });
    expect(keyless.status).toBe(401);
  });

  it('may ask from any origin', async () => {
    const preflight = await fetch(`${sandbox.url}/v1/payment_methods`, {
      method: 'OPTIONS',
      headers: {
        origin: 'http://localhost:3000',
        'access-control-request-method': 'POST',
        connection: 'close',
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('is left waiting by the card whose bank never answers, though the money moved', async () => {
    const intent = await newIntent();
    const card = await createCard(sandbox.url, '4000 0000 0000 4087');
    const impatient = AbortSignal.timeout(150);
    const waiting = fetch(`${sandbox.url}/v1/payment_intents/${intent.id}/confirm`, {
      method: 'POST',
      signal: impatient,
      body: new URLSearchParams({
        key: KEYS.publishableKey,
        client_secret: intent.clientSecret,
        payment_method: String(card.body.id),
      }),
    });
    await expect(waiting).rejects.toThrow();
    expect((await sdk.paymentIntents.retrieve(intent.id)).status).toBe('succeeded');
  });
});

describe('card numbers', () => {
  it('are not taken from our own server', async () => {
    const asked = sdk.paymentMethods.create({
      type: 'card',
      card: { number: '4242424242424242', exp_month: 12, exp_year: 2030, cvc: '123' },
    });
    await expect(asked).rejects.toMatchObject({ statusCode: 400 });
  });
});

describe('the controls', () => {
  const control = (body: object, key: string) =>
    fetch(`${sandbox.url}/_controls`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, connection: 'close' },
      body: JSON.stringify(body),
    });

  it('let the next payment decline, whatever the card', async () => {
    const ok = await control({ declineNext: { decline: 'expired_card', times: 1 } }, KEYS.secretKey);
    expect(ok.status).toBe(200);
    const intent = await newIntent();
    const declined = await payFromBrowser(sandbox.url, intent, NUMBERS.good);
    expect(declined).toMatchObject({ status: 402, body: { error: { code: 'expired_card' } } });
    expect((await payFromBrowser(sandbox.url, intent, NUMBERS.good)).status).toBe(200);
  });

  it('stay reachable while everything else is down, so that it can end', async () => {
    sandbox.controls.fault('error');
    await expect(sdk.paymentIntents.list()).rejects.toMatchObject({ statusCode: 503 });
    await control({ fault: { mode: 'none' } }, KEYS.secretKey);
    await expect(sdk.paymentIntents.list()).resolves.toBeDefined();
  });

  it('are for whoever has the secret key, and understand only what they know', async () => {
    expect((await control({ reset: true }, KEYS.publishableKey)).status).toBe(403);
    expect((await control({ reset: true }, 'guess')).status).toBe(401);
    expect((await control({ explode: true }, KEYS.secretKey)).status).toBe(400);
  });
});

describe('the sandbox mounted on the main server', () => {
  it('serves the card form under the same origin', async () => {
    const main = createServer((req, res) => void sandbox.handle(req, res));
    await new Promise<void>((resolve) => main.listen(0, '127.0.0.1', resolve));
    const address = main.address();
    const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
    const intent = await newIntent();
    const asked = await payFromBrowser(`${origin}/sandbox/stripe`, intent, NUMBERS.second_step);
    expect(asked.body).toMatchObject({
      next_action: {
        redirect_to_url: {
          url: `${origin}/sandbox/stripe/_bank/${intent.id}?client_secret=${intent.clientSecret}`,
        },
      },
    });
    const approved = await answerBank(`${origin}/sandbox/stripe`, intent, 'approve');
    expect(await approved.text()).toContain('Payment approved');
    await new Promise<void>((resolve) => main.close(() => resolve()));
  });
});
