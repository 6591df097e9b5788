import { createStripeProvider, type StripeSettings } from '@server/adapters/payments/stripe';
import {
  type StripeSandbox,
  type StripeSandboxSettings,
  startStripeSandbox,
} from '@server/sandbox/stripe/sandbox';
import Stripe from 'stripe';
import type { ContractCard, ProviderHarness } from './provider-contract';
import { startWebhookReceiver } from './webhook-receiver';

export const KEYS = {
  secretKey: 'sk_test_for_this_test',
  publishableKey: 'pk_test_for_this_test',
  webhookSecret: 'whsec_for_this_test',
};

export const NUMBERS: Readonly<Record<ContractCard, string>> = {
  good: '4242 4242 4242 4242',
  declined: '4000 0000 0000 0002',
  no_funds: '4000 0000 0000 9995',
  expired: '4000 0000 0000 0069',
  wrong_cvc: '4000 0000 0000 0127',
  processing_error: '4000 0000 0000 0119',
  second_step: '4000 0025 0000 3155',
};

export const NOON = Date.UTC(2026, 2, 29, 12);

/** A sandbox with nothing left to chance: any port, a clock that stands still, no webhook doubled by itself. */
export function startTestSandbox(settings: Partial<StripeSandboxSettings> = {}): Promise<StripeSandbox> {
  return startStripeSandbox({
    port: 0,
    host: '127.0.0.1',
    ...KEYS,
    clock: () => NOON,
    doubleEvery: 0,
    webhookDelayMs: 0,
    webhookRetryMs: 10,
    ...settings,
  });
}

export type BrowserAnswer = { readonly status: number; readonly body: Record<string, unknown> };

/** Posts a form the way a page does: the publishable key among the fields, no secret key anywhere. */
export async function postFromBrowser(url: string, fields: Record<string, string>): Promise<BrowserAnswer> {
  const response = await fetch(url, {
    method: 'POST',
    body: new URLSearchParams({ key: KEYS.publishableKey, ...fields }),
    headers: { connection: 'close' },
  });
  return { status: response.status, body: await response.json() };
}

/** The first of the demo card form's two calls. */
export function createCard(base: string, number: string, more: Record<string, string> = {}) {
  return postFromBrowser(`${base}/v1/payment_methods`, {
    type: 'card',
    'card[number]': number,
    'card[exp_month]': '12',
    'card[exp_year]': '2030',
    'card[cvc]': '123',
    ...more,
  });
}

/** The second one. */
export function confirmPayment(
  base: string,
  payment: { providerRef: string; clientSecret: string },
  paymentMethod: string,
  more: Record<string, string> = {},
) {
  return postFromBrowser(`${base}/v1/payment_intents/${payment.providerRef}/confirm`, {
    client_secret: payment.clientSecret,
    payment_method: paymentMethod,
    ...more,
  });
}

/** Both calls, one after the other. */
export async function payFromBrowser(
  base: string,
  payment: { providerRef: string; clientSecret: string },
  number: string,
): Promise<BrowserAnswer> {
  const card = await createCard(base, number);
  return confirmPayment(base, payment, String(card.body.id));
}

/** Answers the bank's page of a payment. */
export async function answerBank(
  base: string,
  payment: { providerRef: string; clientSecret: string },
  outcome: string,
): Promise<Response> {
  return fetch(`${base}/_bank/${payment.providerRef}`, {
    method: 'POST',
    body: new URLSearchParams({ client_secret: payment.clientSecret, outcome }),
    redirect: 'manual',
    headers: { connection: 'close' },
  });
}

/** The adapter, pointed at a sandbox. */
export function providerFor(sandbox: StripeSandbox, settings: Partial<StripeSettings> = {}) {
  return createStripeProvider({
    secretKey: KEYS.secretKey,
    webhookSecret: KEYS.webhookSecret,
    host: sandbox.host,
    port: sandbox.port,
    protocol: 'http',
    timeoutMs: 5000,
    now: () => NOON,
    ...settings,
  });
}

/** The official SDK itself, pointed at a sandbox. */
export function sdkFor(sandbox: StripeSandbox): Stripe {
  return new Stripe(KEYS.secretKey, {
    host: sandbox.host,
    port: sandbox.port,
    protocol: 'http',
    telemetry: false,
    maxNetworkRetries: 0,
  });
}

/** The Stripe adapter and its sandbox, for the contract every provider keeps. */
export async function startStripeHarness(): Promise<ProviderHarness> {
  const clock = { at: NOON };
  const now = () => clock.at;
  const receiver = await startWebhookReceiver();
  const sandbox = await startTestSandbox({ clock: now, webhookUrl: receiver.url });
  return {
    provider: providerFor(sandbox, { now }),
    impatient: (timeoutMs) => providerFor(sandbox, { now, timeoutMs }),
    withWebhookSecret: (webhookSecret) => providerFor(sandbox, { now, webhookSecret }),
    clock,
    receiver,
    pay: async (payment, card) => {
      await payFromBrowser(sandbox.url, payment, NUMBERS[card]);
    },
    answerBank: async (payment, answer) => {
      await answerBank(sandbox.url, payment, answer);
    },
    fault: (mode, times) => sandbox.controls.fault(mode, times),
    failNextRefund: () => sandbox.controls.failRefunds(1),
    forgetIdempotencyKeys: sandbox.forgetIdempotencyKeys,
    searchLags: (lags) => sandbox.controls.searchLag(lags ? 60_000 : 0),
    countPayments: async (paymentId) => {
      const query = `metadata['payment_id']:'${paymentId}'`;
      return (await sdkFor(sandbox).paymentIntents.search({ query })).data.length;
    },
    close: async () => {
      await sandbox.close();
      await receiver.close();
    },
  };
}
