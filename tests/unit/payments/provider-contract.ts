import { ProviderRequestError, ProviderUnavailableError } from '@server/adapters/payments/errors';
import type {
  CreatedPayment,
  PaymentProvider,
  ProviderEvent,
  ProviderEventKind,
} from '@server/adapters/payments/port';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { RefusalCode } from '@/domain/refusal';
import type { Instant } from '@/domain/time/instant';
import type { ReceivedWebhook, WebhookReceiver } from './webhook-receiver';

export type ContractCard =
  | 'good'
  | 'declined'
  | 'no_funds'
  | 'expired'
  | 'wrong_cvc'
  | 'processing_error'
  | 'second_step';

/** How a provider misbehaves: `lose_answer` does what is asked and breaks the connection instead of answering. */
export type ContractFault = 'none' | 'error' | 'disconnect' | 'hang' | 'lose_answer';

/** What the contract needs from a provider and its stand-in, besides the port itself. */
export type ProviderHarness = {
  readonly provider: PaymentProvider;
  /** The same provider, giving up after this many milliseconds. */
  readonly impatient: (timeoutMs: number) => PaymentProvider;
  /** The same provider, with other secrets than its webhooks are signed with. */
  readonly withWebhookSecret: (secret: string | undefined) => PaymentProvider;
  /** The clock that both sides read; tests set it. */
  readonly clock: { at: Instant };
  readonly receiver: WebhookReceiver;
  /** Pays like the mentee's browser does. */
  readonly pay: (payment: CreatedPayment, card: ContractCard) => Promise<void>;
  /** Answers the mentee's bank. */
  readonly answerBank: (payment: CreatedPayment, answer: 'approve' | 'refuse') => Promise<void>;
  readonly fault: (mode: ContractFault, times?: number) => void;
  readonly failNextRefund: () => void;
  readonly forgetIdempotencyKeys: () => void;
  /** Makes what is new impossible to find by search until `false`. */
  readonly searchLags: (lags: boolean) => void;
  /** How many payments the provider has for this id of ours. */
  readonly countPayments: (paymentId: string) => Promise<number>;
  readonly close: () => Promise<void>;
};

let serial = 0;

/** A payment nobody has made before. */
export function newPayment() {
  serial += 1;
  return {
    paymentId: `payment-${serial}`,
    amount: 9000,
    currency: 'USD',
    description: 'Career advice, 60 minutes',
    metadata: { booking_id: `booking-${serial}` },
    customerEmail: 'mentee@example.com',
    transferGroup: `booking-${serial}`,
  };
}

/** What must be true of everybody who moves money for Parley. */
export function describePaymentProvider(name: string, start: () => Promise<ProviderHarness>): void {
  describe(`${name} as a payment provider`, () => {
    let harness: ProviderHarness;
    let provider: PaymentProvider;

    beforeAll(async () => {
      harness = await start();
      provider = harness.provider;
    });
    afterEach(() => {
      harness.fault('none');
      harness.searchLags(false);
    });
    afterAll(() => harness.close());

    async function paidWith(card: ContractCard) {
      const wanted = newPayment();
      const payment = await provider.createPayment(wanted);
      await harness.pay(payment, card);
      return { ...payment, ...wanted };
    }

    function eventOf(webhook: ReceivedWebhook): ProviderEvent | null {
      const verified = provider.verifyWebhook(webhook.rawBody, webhook.headers);
      return verified.ok ? verified.value : null;
    }

    async function webhook(kind: ProviderEventKind, providerRef: string): Promise<ReceivedWebhook> {
      const [first] = await harness.receiver.waitFor((candidate) => {
        const event = eventOf(candidate);
        return event?.kind === kind && event.providerRef === providerRef;
      });
      if (!first) throw new Error('unreachable: waitFor resolves with what was asked for');
      return first;
    }

    describe('a new payment', () => {
      it('waits for the mentee, with what we said about it', async () => {
        const wanted = newPayment();
        const created = await provider.createPayment(wanted);
        expect(created.status).toBe('awaiting_method');
        expect(created.clientSecret).not.toBe('');
        expect(await provider.retrievePayment(created.providerRef)).toEqual({
          providerRef: created.providerRef,
          status: 'awaiting_method',
          amount: 9000,
          currency: 'USD',
          amountReceived: 0,
          metadata: { ...wanted.metadata, payment_id: wanted.paymentId },
        });
      });

      it('is made once, however often and however many at once ask', async () => {
        const wanted = newPayment();
        const made = await Promise.all(Array.from({ length: 8 }, () => provider.createPayment(wanted)));
        expect(new Set(made.map((payment) => payment.providerRef)).size).toBe(1);
        expect(new Set(made.map((payment) => payment.clientSecret)).size).toBe(1);
        expect(await harness.countPayments(wanted.paymentId)).toBe(1);
      });

      it('asked for again after it was paid, is told as paid', async () => {
        const payment = await paidWith('good');
        const again = await provider.createPayment({ ...newPayment(), ...pick(payment) });
        expect(again).toMatchObject({ providerRef: payment.providerRef, status: 'succeeded' });
      });

      it.each([
        ['JPY', 1250],
        ['KWD', 12500],
        ['ISK', 1250],
        ['UGX', 36000],
        ['MGA', 500000],
        ['HUF', 125000],
      ])('in %s is for the same amount on both sides', async (currency, amount) => {
        const created = await provider.createPayment({ ...newPayment(), currency, amount });
        await harness.pay(created, 'good');
        expect(await provider.retrievePayment(created.providerRef)).toMatchObject({
          amount,
          currency,
          amountReceived: amount,
        });
      });
    });

    describe('a card', () => {
      it('that is good pays the whole amount', async () => {
        const payment = await paidWith('good');
        const state = await provider.retrievePayment(payment.providerRef);
        expect(state).toMatchObject({ status: 'succeeded', amount: 9000, amountReceived: 9000 });
        expect(state.latestChargeRef).toBeDefined();
        expect(state.failure).toBeUndefined();
      });

      it.each<[ContractCard, RefusalCode]>([
        ['declined', 'CARD_DECLINED'],
        ['no_funds', 'CARD_INSUFFICIENT_FUNDS'],
        ['expired', 'CARD_EXPIRED'],
        ['wrong_cvc', 'CARD_WRONG_CVC'],
        ['processing_error', 'PAYMENT_FAILED'],
      ])('that is %s fails with %s, and another card can still pay', async (card, failure) => {
        const payment = await paidWith(card);
        expect(await provider.retrievePayment(payment.providerRef)).toMatchObject({
          status: 'failed',
          failure,
          amountReceived: 0,
        });
        await harness.pay(payment, 'good');
        const state = await provider.retrievePayment(payment.providerRef);
        expect(state).toMatchObject({ status: 'succeeded', amountReceived: 9000 });
        expect(state.failure).toBeUndefined();
      });

      it('whose bank wants a second step pays when it is approved', async () => {
        const payment = await paidWith('second_step');
        expect((await provider.retrievePayment(payment.providerRef)).status).toBe('requires_action');
        await harness.answerBank(payment, 'approve');
        expect(await provider.retrievePayment(payment.providerRef)).toMatchObject({
          status: 'succeeded',
          amountReceived: 9000,
        });
      });

      it('whose bank is told no does not pay', async () => {
        const payment = await paidWith('second_step');
        await harness.answerBank(payment, 'refuse');
        expect(await provider.retrievePayment(payment.providerRef)).toMatchObject({
          status: 'failed',
          failure: 'CARD_NEEDS_AUTHENTICATION',
          amountReceived: 0,
        });
      });
    });

    describe('cancelling', () => {
      it.each<[string, (payment: CreatedPayment) => Promise<void>]>([
        ['nobody has paid', async () => {}],
        ['a card was declined', (payment) => harness.pay(payment, 'declined')],
        ['the bank is being asked', (payment) => harness.pay(payment, 'second_step')],
      ])('while %s ends the payment: no card can pay it any more', async (_when, before) => {
        const payment = await provider.createPayment(newPayment());
        await before(payment);
        expect((await provider.cancelPayment(payment.providerRef)).status).toBe('cancelled');
        await harness.pay(payment, 'good');
        const state = await provider.retrievePayment(payment.providerRef);
        expect(state).toMatchObject({ status: 'cancelled', amountReceived: 0 });
        expect(state.failure).toBeUndefined();
      });

      it('twice is cancelling once', async () => {
        const payment = await provider.createPayment(newPayment());
        await provider.cancelPayment(payment.providerRef);
        expect((await provider.cancelPayment(payment.providerRef)).status).toBe('cancelled');
      });

      it('after the money arrived says so, and leaves the money', async () => {
        const payment = await paidWith('good');
        expect(await provider.cancelPayment(payment.providerRef)).toMatchObject({
          status: 'succeeded',
          amountReceived: 9000,
        });
      });
    });

    describe('a refund', () => {
      const refundOf = (payment: { providerRef: string; paymentId: string }, amount: number, nth = 1) => ({
        refundId: `${payment.paymentId}-refund-${nth}`,
        providerRef: payment.providerRef,
        amount,
        currency: 'USD',
        reason: 'The time was taken by somebody else',
      });

      it('can give everything back', async () => {
        const payment = await paidWith('good');
        const refunded = await provider.refund(refundOf(payment, 9000));
        expect(refunded).toMatchObject({ ok: true, value: { status: 'succeeded' } });
        if (refunded.ok) {
          expect(await provider.retrieveRefund(refunded.value.refundRef)).toEqual(refunded.value);
        }
      });

      it('can give a part back, but never more than is left', async () => {
        const payment = await paidWith('good');
        expect((await provider.refund(refundOf(payment, 4500, 1))).ok).toBe(true);
        expect(await provider.refund(refundOf(payment, 4501, 2))).toMatchObject({
          ok: false,
          refusal: { code: 'REFUND_TOO_LARGE' },
        });
        expect((await provider.refund(refundOf(payment, 4500, 3))).ok).toBe(true);
        expect(await provider.refund(refundOf(payment, 1, 4))).toMatchObject({
          ok: false,
          refusal: { code: 'REFUND_TOO_LARGE' },
        });
      });

      it('moves money once, also when the provider has forgotten that it did', async () => {
        const payment = await paidWith('good');
        const [first, second] = await Promise.all([
          provider.refund(refundOf(payment, 3000)),
          provider.refund(refundOf(payment, 3000)),
        ]);
        harness.forgetIdempotencyKeys();
        const later = await provider.refund(refundOf(payment, 3000));
        expect(second).toEqual(first);
        expect(later).toEqual(first);
        expect((await provider.refund(refundOf(payment, 6000, 2))).ok).toBe(true);
      });

      it('whose answer was lost is still made once', async () => {
        const payment = await paidWith('good');
        harness.fault('lose_answer', 2);
        expect((await provider.refund(refundOf(payment, 9000))).ok).toBe(true);
        expect((await provider.refund(refundOf(payment, 1, 2))).ok).toBe(false);
      });

      it('that the bank sends back is told as failed, and a new one can be made', async () => {
        const payment = await paidWith('good');
        harness.failNextRefund();
        const pending = await provider.refund(refundOf(payment, 9000, 1));
        expect(pending).toMatchObject({ ok: true, value: { status: 'pending' } });
        if (pending.ok) {
          expect((await provider.retrieveRefund(pending.value.refundRef)).status).toBe('failed');
        }
        expect(await provider.refund(refundOf(payment, 9000, 2))).toMatchObject({
          ok: true,
          value: { status: 'succeeded' },
        });
      });
    });

    describe('a payment whose reference we lost', () => {
      it('is found by our own id', async () => {
        const payment = await paidWith('good');
        expect(await provider.findPayment(payment.paymentId)).toMatchObject({
          providerRef: payment.providerRef,
          status: 'succeeded',
        });
      });

      it('is found before the search knows of it', async () => {
        const payment = await paidWith('good');
        harness.searchLags(true);
        expect((await provider.findPayment(payment.paymentId))?.providerRef).toBe(payment.providerRef);
      });

      it('is the one that was paid, when a forgotten key let a second one be made', async () => {
        const payment = await paidWith('good');
        harness.forgetIdempotencyKeys();
        const second = await provider.createPayment({ ...newPayment(), ...pick(payment) });
        expect(second.providerRef).not.toBe(payment.providerRef);
        expect((await provider.findPayment(payment.paymentId))?.providerRef).toBe(payment.providerRef);
      });

      it('is nothing, when it was never made', async () => {
        expect(await provider.findPayment('payment-nobody-made')).toBeNull();
      });
    });

    describe('a webhook', () => {
      it('says what happened to which payment', async () => {
        const payment = await paidWith('good');
        const { rawBody, headers } = await webhook('payment.succeeded', payment.providerRef);
        expect(provider.verifyWebhook(rawBody, headers)).toMatchObject({
          ok: true,
          value: {
            kind: 'payment.succeeded',
            providerRef: payment.providerRef,
            paymentId: payment.paymentId,
            createdAt: harness.clock.at,
          },
        });
      });

      it.each<[ContractCard, ProviderEventKind]>([
        ['declined', 'payment.failed'],
        ['second_step', 'payment.requires_action'],
      ])('for a card that is %s is %s', async (card, kind) => {
        const payment = await paidWith(card);
        expect(await webhook(kind, payment.providerRef)).toBeDefined();
      });

      it('tells of cancelling and of refunds', async () => {
        const abandoned = await provider.createPayment(newPayment());
        await provider.cancelPayment(abandoned.providerRef);
        expect(await webhook('payment.cancelled', abandoned.providerRef)).toBeDefined();

        const payment = await paidWith('good');
        const refunded = await provider.refund({
          refundId: `${payment.paymentId}-refund`,
          providerRef: payment.providerRef,
          amount: 100,
          currency: 'USD',
          reason: 'Part of it',
        });
        const event = eventOf(await webhook('refund.updated', payment.providerRef));
        expect(event?.refundRef).toBe(refunded.ok && refunded.value.refundRef);
      });

      describe('is not believed', () => {
        let genuine: ReceivedWebhook;
        beforeAll(async () => {
          const payment = await paidWith('good');
          genuine = await webhook('payment.succeeded', payment.providerRef);
        });
        const unverified = { ok: false, refusal: { code: 'WEBHOOK_UNVERIFIED' } };

        it('when a byte was changed', () => {
          const forged = Buffer.from(genuine.rawBody.toString().replace('9000', '9001'));
          expect(forged).not.toEqual(genuine.rawBody);
          expect(provider.verifyWebhook(forged, genuine.headers)).toMatchObject(unverified);
        });

        it('when the end is missing', () => {
          const truncated = genuine.rawBody.subarray(0, -1);
          expect(provider.verifyWebhook(truncated, genuine.headers)).toMatchObject(unverified);
          expect(provider.verifyWebhook(Buffer.alloc(0), genuine.headers)).toMatchObject(unverified);
        });

        it('when it was parsed and written again', () => {
          const rewritten = Buffer.from(JSON.stringify(JSON.parse(genuine.rawBody.toString())));
          expect(rewritten).not.toEqual(genuine.rawBody);
          expect(provider.verifyWebhook(rewritten, genuine.headers)).toMatchObject(unverified);
        });

        it('without a signature', () => {
          expect(provider.verifyWebhook(genuine.rawBody, {})).toMatchObject(unverified);
        });

        it('when somebody else signed it', () => {
          const stranger = harness.withWebhookSecret('whsec_of_somebody_else');
          expect(stranger.verifyWebhook(genuine.rawBody, genuine.headers)).toMatchObject(unverified);
        });

        it.each([undefined, '', '  '])('when no secret is configured (%j)', (secret) => {
          const unconfigured = harness.withWebhookSecret(secret);
          expect(unconfigured.verifyWebhook(genuine.rawBody, genuine.headers)).toMatchObject(unverified);
        });

        it('while the untouched one still is', () => {
          expect(provider.verifyWebhook(genuine.rawBody, genuine.headers).ok).toBe(true);
        });
      });
    });

    describe('a provider in trouble', () => {
      it('that does not answer is given up after the time-out', { timeout: 2000 }, async () => {
        harness.fault('hang');
        const asked = harness.impatient(150).createPayment(newPayment());
        await expect(asked).rejects.toThrow(ProviderUnavailableError);
        await expect(asked).rejects.toMatchObject({ reason: 'timeout' });
      });

      it.each<[ContractFault, string]>([
        ['error', 'error'],
        ['disconnect', 'unreachable'],
      ])('that only knows %s is given up as %s', async (mode, reason) => {
        harness.fault(mode);
        const asked = harness.impatient(1500).retrievePayment('whatever');
        await expect(asked).rejects.toMatchObject({ name: 'ProviderUnavailableError', reason });
      });

      it('for a moment is asked again', async () => {
        harness.fault('error', 1);
        const payment = await provider.createPayment(newPayment());
        expect(payment.status).toBe('awaiting_method');
      });

      it('whose answers are lost still makes one payment', async () => {
        const wanted = newPayment();
        harness.fault('lose_answer', 2);
        const payment = await provider.createPayment(wanted);
        harness.fault('none');
        expect(await harness.countPayments(wanted.paymentId)).toBe(1);
        expect((await provider.retrievePayment(payment.providerRef)).status).toBe('awaiting_method');
      });

      it('that knows nothing of a reference says so, and is not asked again', async () => {
        const asked = provider.retrievePayment('pi_unknown');
        await expect(asked).rejects.toThrow(ProviderRequestError);
      });
    });
  });
}

function pick(payment: ReturnType<typeof newPayment>): ReturnType<typeof newPayment> {
  const { paymentId, amount, currency, description, metadata, customerEmail, transferGroup } = payment;
  return { paymentId, amount, currency, description, metadata, customerEmail, transferGroup };
}
