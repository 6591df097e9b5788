import { createHmac } from 'node:crypto';
import { inspect } from 'node:util';
import { ProviderUnavailableError } from '@server/adapters/payments/errors';
import { createStripeProvider } from '@server/adapters/payments/stripe';
import { fromStripeAmount, toStripeAmount } from '@server/adapters/payments/stripe/amounts';
import { declineRefusal } from '@server/adapters/payments/stripe/states';
import type { StripeSandbox } from '@server/sandbox/stripe/sandbox';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { money } from '@/domain/money/money';
import { newPayment } from './provider-contract';
import { KEYS, NOON, NUMBERS, payFromBrowser, providerFor, startTestSandbox } from './stripe-harness';

describe('amounts at Stripe', () => {
  it.each([
    [1250, 'USD', 1250],
    [1250, 'JPY', 1250],
    [1250, 'KWD', 1250],
    [1251, 'KWD', null],
    [1250, 'ISK', 125000],
    [1250, 'UGX', 125000],
    [500000, 'MGA', 5000],
    [500050, 'MGA', null],
  ])('%i of %s is %s there', (amount, currency, stripeAmount) => {
    expect(toStripeAmount(money(amount, currency))).toBe(stripeAmount);
  });

  it('come back as they went', () => {
    const currencies = fc.constantFrom('USD', 'EUR', 'JPY', 'KWD', 'ISK', 'UGX', 'MGA', 'HUF');
    fc.assert(
      fc.property(fc.nat({ max: 99_999_999 }), currencies, (amount, currency) => {
        const stripeAmount = toStripeAmount(money(amount, currency));
        if (stripeAmount === null) return;
        expect(fromStripeAmount(stripeAmount, currency.toLowerCase())).toEqual(money(amount, currency));
      }),
    );
  });
});

describe('a decline, in the words of the person paying', () => {
  it.each([
    ['card_declined', 'insufficient_funds', 'CARD_INSUFFICIENT_FUNDS'],
    ['card_declined', 'generic_decline', 'CARD_DECLINED'],
    ['card_declined', 'lost_card', 'CARD_DECLINED'],
    ['card_declined', 'a_reason_of_next_year', 'CARD_DECLINED'],
    ['expired_card', 'expired_card', 'CARD_EXPIRED'],
    ['card_declined', 'expired_card', 'CARD_EXPIRED'],
    ['incorrect_cvc', 'incorrect_cvc', 'CARD_WRONG_CVC'],
    ['authentication_required', 'authentication_required', 'CARD_NEEDS_AUTHENTICATION'],
    ['payment_intent_authentication_failure', undefined, 'CARD_NEEDS_AUTHENTICATION'],
    ['processing_error', 'processing_error', 'PAYMENT_FAILED'],
    [undefined, undefined, 'PAYMENT_FAILED'],
  ])('%s / %s is %s', (code, declineCode, refusalCode) => {
    expect(declineRefusal(code, declineCode)).toBe(refusalCode);
  });
});

describe('a Stripe webhook', () => {
  const offline = (now: number, webhookSecret = KEYS.webhookSecret) =>
    createStripeProvider({ secretKey: KEYS.secretKey, webhookSecret, now: () => now });
  const sign = (body: string, at: number, secret = KEYS.webhookSecret) => {
    const t = Math.floor(at / 1000);
    return `t=${t},v1=${createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')}`;
  };
  const verify = (body: string, signature: string, now = NOON) =>
    offline(now).verifyWebhook(Buffer.from(body), { 'stripe-signature': signature });
  const event = (type: string, object: object) =>
    JSON.stringify({ id: 'evt_1', object: 'event', created: NOON / 1000, type, data: { object } });
  const body = event('payment_intent.succeeded', { id: 'pi_1', metadata: { payment_id: 'payment-1' } });
  const unverified = { ok: false, refusal: { code: 'WEBHOOK_UNVERIFIED' } };

  it('is believed for five minutes and not a second longer', () => {
    const signature = sign(body, NOON);
    expect(verify(body, signature, NOON + 300_000).ok).toBe(true);
    expect(verify(body, signature, NOON + 301_000)).toMatchObject(unverified);
  });

  it('is believed while the secret is being changed, when one of two signatures fits', () => {
    const old = sign(body, NOON, 'whsec_old').replace(/^t=\d+,/, '');
    expect(verify(body, `${sign(body, NOON)},${old}`).ok).toBe(true);
  });

  it('is not believed by a signature of an older kind', () => {
    expect(verify(body, sign(body, NOON).replace('v1=', 'v0='))).toMatchObject(unverified);
  });

  it('that is signed but no event is refused, not thrown', () => {
    expect(verify('not json', sign('not json', NOON))).toMatchObject(unverified);
  });

  it('keeps letters beyond ASCII, which signing re-written JSON would lose', () => {
    const escaped = body.replace('payment-1', '\\u00e9\\/50000.00');
    expect(verify(escaped, sign(escaped, NOON))).toMatchObject({
      ok: true,
      value: { paymentId: 'é/50000.00' },
    });
  });

  it.each([
    ['charge.dispute.created', { id: 'dp_1', payment_intent: 'pi_1' }, 'dispute.opened', 'pi_1'],
    ['charge.dispute.closed', { id: 'dp_1', payment_intent: { id: 'pi_1' } }, 'dispute.closed', 'pi_1'],
    ['payment_intent.processing', { id: 'pi_1', metadata: {} }, 'payment.processing', 'pi_1'],
    ['refund.failed', { id: 're_1', payment_intent: 'pi_1', metadata: null }, 'refund.updated', 'pi_1'],
    ['customer.created', { id: 'cus_1' }, 'other', null],
    ['an.event.of.next.year', {}, 'other', null],
  ])('%s is understood', (type, object, kind, providerRef) => {
    const text = event(type, object);
    expect(verify(text, sign(text, NOON))).toMatchObject({
      ok: true,
      value: { id: 'evt_1', kind, providerRef, type, createdAt: NOON },
    });
  });
});

describe('the Stripe adapter', () => {
  let sandbox: StripeSandbox;
  beforeAll(async () => {
    sandbox = await startTestSandbox();
  });
  afterAll(() => sandbox.close());

  it('does not start without a secret key', () => {
    expect(() => providerFor(sandbox, { secretKey: '' })).toThrow('secret key');
  });

  it('with a key that Stripe does not know counts as a provider that is down', async () => {
    const stranger = providerFor(sandbox, { secretKey: 'sk_test_of_somebody_else' });
    const asked = stranger.createPayment(newPayment());
    await expect(asked).rejects.toThrow(ProviderUnavailableError);
    await expect(asked).rejects.toMatchObject({ reason: 'credentials' });
  });

  it('never puts a secret into an error', async () => {
    const provider = providerFor(sandbox);
    const payment = await provider.createPayment(newPayment());
    await payFromBrowser(sandbox.url, payment, NUMBERS.good);
    const errors = await Promise.all([
      provider.createPayment({ ...newPayment(), amount: 1 }).catch((error: unknown) => error),
      provider.retrievePayment('pi_unknown').catch((error: unknown) => error),
      providerFor(sandbox, { secretKey: 'sk_test_of_somebody_else' })
        .cancelPayment(payment.providerRef)
        .catch((error: unknown) => error),
    ]);
    const text = inspect(errors, { depth: 20, showHidden: true });
    expect(errors.every((error) => error instanceof Error)).toBe(true);
    for (const secret of [payment.clientSecret, ...Object.values(KEYS), 'sk_test_of_somebody_else']) {
      expect(text).not.toContain(secret);
    }
  });

  it.each([
    ['an amount Stripe finds too small', { amount: 1 }, 'amount_too_small'],
    ['an amount Stripe cannot split', { amount: 1251, currency: 'KWD' }, 'amount_not_supported'],
  ])('says plainly that %s cannot be charged', async (_what, wanted, code) => {
    const asked = providerFor(sandbox).createPayment({ ...newPayment(), ...wanted });
    await expect(asked).rejects.toMatchObject({ name: 'ProviderRequestError', code });
  });

  it('refuses to make one payment for two amounts', async () => {
    const provider = providerFor(sandbox);
    const wanted = newPayment();
    await provider.createPayment(wanted);
    const asked = provider.createPayment({ ...wanted, amount: 8000 });
    await expect(asked).rejects.toMatchObject({
      name: 'ProviderRequestError',
      code: 'StripeIdempotencyError',
    });
  });
});
