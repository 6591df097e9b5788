import Stripe from 'stripe';
import { invariant } from '@/domain/invariant';
import { money } from '@/domain/money/money';
import { refusal } from '@/domain/refusal';
import { accepted, type Result, refused } from '@/domain/result';
import type { Instant } from '@/domain/time/instant';
import { ProviderRequestError } from './errors';
import type {
  CreatedPayment,
  CreatePayment,
  PaymentProvider,
  PaymentState,
  Refund,
  RefundState,
} from './port';
import { toStripeAmount } from './stripe/amounts';
import { type CallOptions, callStripe } from './stripe/calls';
import { providerEvent } from './stripe/events';
import { paymentState, refundState } from './stripe/states';

export type StripeSettings = {
  readonly secretKey: string;
  /** Without it no webhook is believed. */
  readonly webhookSecret: string | undefined;
  /** Where Stripe is; left out for the real one. */
  readonly host?: string;
  readonly port?: number;
  readonly protocol?: 'http' | 'https';
  /** Milliseconds a call may take, its repetitions included. */
  readonly timeoutMs?: number;
  readonly maxRetries?: number;
  /** The present moment, for the age of webhooks. */
  readonly now: () => Instant;
};

const WEBHOOK_TOLERANCE_SECONDS = 300;
/** Search lags behind by a minute, by an hour on a bad day; the newest payments are therefore listed as well. */
const SEARCH_LAG_MS = 2 * 3600 * 1000;
const LIST_PAGES = 20;

/** The real Stripe, or whatever speaks its protocol at `host`. */
export function createStripeProvider(settings: StripeSettings): PaymentProvider {
  invariant(settings.secretKey.trim() !== '', 'Stripe needs a secret key');
  const { host, port, protocol } = settings;
  const stripe = new Stripe(settings.secretKey, {
    ...(host === undefined ? {} : { host }),
    ...(port === undefined ? {} : { port }),
    ...(protocol === undefined ? {} : { protocol }),
    telemetry: false,
  });
  const limits = { timeoutMs: settings.timeoutMs ?? 10_000, maxRetries: settings.maxRetries ?? 2 };
  const call = <T>(operation: string, request: (options: CallOptions) => Promise<T>) =>
    callStripe(operation, limits, request);

  async function retrieveIntent(providerRef: string): Promise<Stripe.PaymentIntent> {
    return call('retrievePayment', (options) => stripe.paymentIntents.retrieve(providerRef, {}, options));
  }

  async function searchPayments(paymentId: string): Promise<Stripe.PaymentIntent[]> {
    const query = `metadata['payment_id']:'${paymentId}'`;
    const found = await call('findPayment', (options) =>
      stripe.paymentIntents.search({ query, limit: 100 }, options),
    );
    return found.data;
  }

  async function listRecentPayments(paymentId: string): Promise<Stripe.PaymentIntent[]> {
    const since = Math.floor((settings.now() - SEARCH_LAG_MS) / 1000);
    const found: Stripe.PaymentIntent[] = [];
    let after: string | undefined;
    for (let page = 0; page < LIST_PAGES; page += 1) {
      const params = { created: { gte: since }, limit: 100, ...(after ? { starting_after: after } : {}) };
      const list = await call('findPayment', (options) => stripe.paymentIntents.list(params, options));
      found.push(...list.data.filter((intent) => intent.metadata.payment_id === paymentId));
      after = list.data.at(-1)?.id;
      if (!list.has_more || found.length > 0) break;
    }
    return found;
  }

  async function findRefund(refund: Refund): Promise<Stripe.Refund | null> {
    let after: string | undefined;
    for (;;) {
      const params = {
        payment_intent: refund.providerRef,
        limit: 100,
        ...(after ? { starting_after: after } : {}),
      };
      const list = await call('refund', (options) => stripe.refunds.list(params, options));
      const mine = list.data.find((candidate) => candidate.metadata?.refund_id === refund.refundId);
      if (mine) return mine;
      after = list.data.at(-1)?.id;
      if (!list.has_more) return null;
    }
  }

  return {
    name: 'stripe',

    async createPayment(payment: CreatePayment): Promise<CreatedPayment> {
      const params: Stripe.PaymentIntentCreateParams = {
        amount: chargeable('createPayment', payment),
        currency: payment.currency.toLowerCase(),
        // A hold lasts minutes; methods that take days to answer would always come too late.
        allowed_payment_method_types: ['card'],
        description: payment.description,
        metadata: { ...payment.metadata, payment_id: payment.paymentId },
        receipt_email: payment.customerEmail,
        transfer_group: payment.transferGroup,
      };
      const idempotencyKey = `payment:${payment.paymentId}`;
      const intent = await call('createPayment', async (options) => {
        const made = await stripe.paymentIntents.create(params, { ...options, idempotencyKey });
        // A replayed answer is the one from the first time, however much has happened since.
        const replayed = made.lastResponse.headers['idempotent-replayed'] === 'true';
        return replayed ? stripe.paymentIntents.retrieve(made.id, {}, options) : made;
      });
      invariant(
        intent.client_secret !== null,
        'A PaymentIntent asked for with the secret key has its client secret',
      );
      return {
        providerRef: intent.id,
        clientSecret: intent.client_secret,
        status: paymentState(intent).status,
      };
    },

    async retrievePayment(providerRef: string): Promise<PaymentState> {
      return paymentState(await retrieveIntent(providerRef));
    },

    async findPayment(paymentId: string): Promise<PaymentState | null> {
      invariant(/^[\w-]+$/.test(paymentId), 'A payment id goes into a search query');
      const searched = await searchPayments(paymentId);
      const found = searched.length > 0 ? searched : await listRecentPayments(paymentId);
      const refs = new Set(found.map((intent) => intent.id));
      // The search index is as old as its lag, so what it found is asked for again.
      const states = await Promise.all([...refs].map(async (ref) => paymentState(await retrieveIntent(ref))));
      return states.toSorted((a, b) => PROGRESS[b.status] - PROGRESS[a.status])[0] ?? null;
    },

    async cancelPayment(providerRef: string): Promise<PaymentState> {
      const cancelled = await call('cancelPayment', async (options) => {
        try {
          return await stripe.paymentIntents.cancel(providerRef, {}, options);
        } catch (error) {
          if (!isStripeCode(error, ['payment_intent_unexpected_state'])) throw error;
          return stripe.paymentIntents.retrieve(providerRef, {}, options);
        }
      });
      return paymentState(cancelled);
    },

    async refund(refund: Refund): Promise<Result<RefundState>> {
      const amount = chargeable('refund', refund);
      // Stripe forgets the idempotency key after a day; the list of the payment's refunds forgets nothing.
      const earlier = await findRefund(refund);
      if (earlier) return accepted(refundState(earlier));

      const params: Stripe.RefundCreateParams = {
        payment_intent: refund.providerRef,
        amount,
        reason: 'requested_by_customer',
        metadata: { refund_id: refund.refundId, reason: refund.reason.slice(0, 500) },
      };
      const idempotencyKey = `refund:${refund.refundId}`;
      const made = await call('refund', async (options) => {
        try {
          return await stripe.refunds.create(params, { ...options, idempotencyKey });
        } catch (error) {
          if (isTooLarge(error)) return null;
          throw error;
        }
      });
      return made ? accepted(refundState(made)) : refused(refusal('REFUND_TOO_LARGE'));
    },

    async retrieveRefund(refundRef: string): Promise<RefundState> {
      return refundState(
        await call('retrieveRefund', (options) => stripe.refunds.retrieve(refundRef, {}, options)),
      );
    },

    verifyWebhook(rawBody, headers) {
      const signature = headers['stripe-signature'];
      if (!settings.webhookSecret?.trim()) {
        return refused(refusal('WEBHOOK_UNVERIFIED', { detail: 'no webhook secret is configured' }));
      }
      if (typeof signature !== 'string') {
        return refused(refusal('WEBHOOK_UNVERIFIED', { detail: 'no signature' }));
      }
      try {
        const event = stripe.webhooks.constructEvent(
          rawBody,
          signature,
          settings.webhookSecret,
          WEBHOOK_TOLERANCE_SECONDS,
          undefined,
          settings.now(),
        );
        return accepted(providerEvent(event));
      } catch (error) {
        const detail =
          error instanceof Stripe.errors.StripeSignatureVerificationError
            ? 'the signature does not fit, or is too old'
            : 'signed, but not an event';
        return refused(refusal('WEBHOOK_UNVERIFIED', { detail }));
      }
    },
  };
}

/** How far along a payment is, to choose among several of one id. */
const PROGRESS: Readonly<Record<PaymentState['status'], number>> = {
  succeeded: 5,
  processing: 4,
  requires_action: 3,
  failed: 2,
  awaiting_method: 1,
  cancelled: 0,
};

function chargeable(operation: string, { amount, currency }: { amount: number; currency: string }): number {
  const stripeAmount = toStripeAmount(money(amount, currency));
  if (stripeAmount === null) {
    const explanation = `${amount} minor units of ${currency} is not an amount Stripe can move`;
    throw new ProviderRequestError('stripe', operation, 'amount_not_supported', explanation);
  }
  return stripeAmount;
}

function isStripeCode(error: unknown, codes: readonly string[]): boolean {
  return error instanceof Stripe.errors.StripeError && codes.includes(error.code ?? '');
}

/** Stripe names a fully refunded charge by a code, and a partly refunded one only by the parameter at fault. */
function isTooLarge(error: unknown): boolean {
  return (
    isStripeCode(error, ['charge_already_refunded', 'amount_too_large']) ||
    (error instanceof Stripe.errors.StripeInvalidRequestError && error.param === 'amount')
  );
}
