import { type StripeSandbox, startStripeSandbox } from '@server/sandbox/stripe/sandbox';
import Stripe from 'stripe';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type CardText, groupedExpiry, groupedNumber, readCard } from '@/features/booking/pay/card';
import { confirmCard } from '@/features/booking/pay/sandbox-client';

const NOW = new Date(Date.UTC(2026, 2, 29, 12));
const text = (more: Partial<CardText> = {}): CardText => ({
  number: '4242 4242 4242 4242',
  expiry: '12 / 29',
  cvc: '123',
  ...more,
});

describe('the card form', () => {
  it('groups what is typed the way it is printed', () => {
    expect(groupedNumber('4242424242424242')).toBe('4242 4242 4242 4242');
    expect(groupedNumber('42424')).toBe('4242 4');
    expect(groupedNumber('378282246310005')).toBe('3782 822463 10005');
    expect(groupedNumber('')).toBe('');
    expect(groupedExpiry('12')).toBe('12');
    expect(groupedExpiry('1229')).toBe('12 / 29');
    expect(groupedExpiry('4')).toBe('04');
  });

  it('reads a whole card', () => {
    expect(readCard(text(), NOW)).toEqual({
      ok: true,
      card: { number: '4242424242424242', month: 12, year: 2029, cvc: '123' },
    });
    expect(readCard(text({ expiry: '3/26' }), NOW).ok).toBe(true);
  });

  it('says in each field what is wrong with it', () => {
    expect(readCard({ number: '', expiry: '', cvc: '' }, NOW)).toMatchObject({
      ok: false,
      problems: { number: expect.any(String), expiry: expect.any(String), cvc: expect.any(String) },
    });
    expect(readCard(text({ number: '4242 4242 4242 4241' }), NOW)).toMatchObject({
      problems: { number: 'This is not a card number.' },
    });
    expect(readCard(text({ expiry: '02 / 26' }), NOW)).toMatchObject({
      problems: { expiry: 'This card has expired.' },
    });
    expect(readCard(text({ expiry: '13 / 29' }), NOW)).toMatchObject({
      problems: { expiry: expect.any(String) },
    });
    expect(readCard(text({ cvc: '12' }), NOW)).toMatchObject({ problems: { cvc: expect.any(String) } });
  });
});

describe('what the provider says to the card form', () => {
  const KEYS = { secretKey: 'sk_test_form', publishableKey: 'pk_test_form', webhookSecret: 'whsec_form' };
  const never = new AbortController().signal;
  let sandbox: StripeSandbox;
  let stripe: Stripe;

  beforeAll(async () => {
    sandbox = await startStripeSandbox({ port: 0, host: '127.0.0.1', ...KEYS, clock: () => NOW.getTime() });
    stripe = new Stripe(KEYS.secretKey, {
      host: sandbox.host,
      port: sandbox.port,
      protocol: 'http',
      maxNetworkRetries: 0,
    });
  });
  afterEach(() => sandbox.controls.fault('none'));
  afterAll(() => sandbox.close());

  async function start() {
    const intent = await stripe.paymentIntents.create({ amount: 9000, currency: 'eur' });
    return {
      baseUrl: sandbox.url,
      publishableKey: KEYS.publishableKey,
      providerRef: intent.id,
      clientSecret: intent.client_secret ?? '',
    };
  }
  const card = (number: string) => ({ number, month: 12, year: 2029, cvc: '123' });
  const statusOf = async (id: string) => (await stripe.paymentIntents.retrieve(id)).status;

  it('takes the money from a good card', async () => {
    const payment = await start();
    expect(await confirmCard(payment, card('4242424242424242'), never)).toEqual({ kind: 'paid' });
    expect(await statusOf(payment.providerRef)).toBe('succeeded');
  });

  it('takes it once, and says so when it is asked again', async () => {
    const payment = await start();
    await confirmCard(payment, card('4242424242424242'), never);
    expect(await confirmCard(payment, card('4242424242424242'), never)).toEqual({ kind: 'paid' });
  });

  it('lets another card be tried after one was declined', async () => {
    const payment = await start();
    expect(await confirmCard(payment, card('4000000000000002'), never)).toEqual({ kind: 'declined' });
    expect(await confirmCard(payment, card('4000000000009995'), never)).toEqual({ kind: 'declined' });
    expect(await confirmCard(payment, card('4242424242424242'), never)).toEqual({ kind: 'paid' });
  });

  it('sends the mentee to their bank first', async () => {
    const payment = await start();
    const said = await confirmCard(payment, card('4000002500003155'), never);
    expect(said).toMatchObject({ kind: 'bank', url: expect.stringContaining(payment.providerRef) });
    expect(await statusOf(payment.providerRef)).toBe('requires_action');
  });

  it('points at the field that is wrong', async () => {
    const payment = await start();
    const wrong = async (more: Partial<ReturnType<typeof card>>) =>
      confirmCard(payment, { ...card('4242424242424242'), ...more }, never);
    expect(await wrong({ number: '4242424242424241' })).toMatchObject({
      kind: 'incomplete',
      field: 'number',
    });
    expect(await wrong({ year: 2025 })).toMatchObject({ kind: 'incomplete', field: 'expiry' });
    expect(await wrong({ cvc: '12' })).toMatchObject({ kind: 'incomplete', field: 'cvc' });
    // Somebody's real card must not look as if it had been charged.
    expect(await wrong({ number: '4111111111111111' })).toMatchObject({
      kind: 'incomplete',
      field: 'number',
      sentence: expect.stringContaining('test cards'),
    });
  });

  it('is unsure when the answer is lost or the provider is down, whatever became of the money', async () => {
    const payment = await start();
    sandbox.controls.fault('error');
    expect(await confirmCard(payment, card('4242424242424242'), never)).toEqual({ kind: 'unsure' });
    sandbox.controls.fault('disconnect');
    expect(await confirmCard(payment, card('4242424242424242'), never)).toEqual({ kind: 'unsure' });
    expect(await statusOf(payment.providerRef).catch(() => 'down')).toBe('down');
  });

  it('is unsure, not for ever, about a card whose answer never comes', async () => {
    const payment = await start();
    const gone = new AbortController();
    const asking = confirmCard(payment, card('4000000000004087'), gone.signal);
    await expect.poll(() => statusOf(payment.providerRef), { interval: 10 }).toBe('succeeded');
    gone.abort();
    expect(await asking).toEqual({ kind: 'unsure' });
  });
});
