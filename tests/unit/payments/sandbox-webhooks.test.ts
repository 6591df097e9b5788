import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StripeSandbox, StripeSandboxSettings } from '@server/sandbox/stripe/sandbox';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newPayment } from './provider-contract';
import { NUMBERS, payFromBrowser, providerFor, sdkFor, startTestSandbox } from './stripe-harness';
import { type ReceivedWebhook, startWebhookReceiver, type WebhookReceiver } from './webhook-receiver';

const typeOf = ({ rawBody }: ReceivedWebhook): string => JSON.parse(rawBody.toString()).type;
const idOf = ({ rawBody }: ReceivedWebhook): string => JSON.parse(rawBody.toString()).id;
const succeeded = (webhook: ReceivedWebhook) => typeOf(webhook) === 'payment_intent.succeeded';

let receiver: WebhookReceiver;
let folder: string;
let open: StripeSandbox[];
beforeEach(async () => {
  receiver = await startWebhookReceiver();
  folder = mkdtempSync(join(tmpdir(), 'parley-sandbox-'));
  open = [];
});
afterEach(async () => {
  await Promise.all(open.map((sandbox) => sandbox.close()));
  await receiver.close();
  rmSync(folder, { recursive: true });
});

async function start(settings: Partial<StripeSandboxSettings> = {}): Promise<StripeSandbox> {
  const sandbox = await startTestSandbox({ webhookUrl: receiver.url, ...settings });
  open.push(sandbox);
  return sandbox;
}

async function stop(sandbox: StripeSandbox): Promise<void> {
  open = open.filter((other) => other !== sandbox);
  await sandbox.close();
}

async function pay(sandbox: StripeSandbox) {
  const payment = await providerFor(sandbox).createPayment(newPayment());
  await payFromBrowser(sandbox.url, payment, NUMBERS.good);
  return payment;
}

describe('the sandbox’s webhooks', () => {
  it('come again until they are taken, each time freshly signed and under the same id', async () => {
    const sandbox = await start();
    receiver.answerWith(500, 503, 302, 500, 500);
    await pay(sandbox);
    const taken = await receiver.waitFor(() => true, 8);
    expect(new Set(taken.map(idOf)).size).toBe(3);
    const provider = providerFor(sandbox);
    for (const { rawBody, headers } of taken) expect(provider.verifyWebhook(rawBody, headers).ok).toBe(true);
  });

  it('come twice now and then', async () => {
    const sandbox = await start({ doubleEvery: 3 });
    await pay(sandbox);
    const twice = await receiver.waitFor(succeeded, 2);
    expect(new Set(twice.map(idOf)).size).toBe(1);
  });

  it('come twice when they are told to', async () => {
    const sandbox = await start();
    sandbox.controls.doubleWebhooks(1, 'payment_intent.succeeded');
    await pay(sandbox);
    const twice = await receiver.waitFor(succeeded, 2);
    expect(new Set(twice.map(idOf)).size).toBe(1);
  });

  it('are lost when they are told to, while asking still tells the truth', async () => {
    const sandbox = await start();
    sandbox.controls.loseWebhooks(1, 'payment_intent.succeeded');
    const lost = await pay(sandbox);
    await pay(sandbox);
    const [first] = await receiver.waitFor(succeeded);
    expect(first?.rawBody.toString()).not.toContain(lost.providerRef);
    expect((await providerFor(sandbox).retrievePayment(lost.providerRef)).status).toBe('succeeded');
  });

  it('come late and out of order when they are told to', async () => {
    const sandbox = await start();
    sandbox.controls.delayWebhooks(60, 'payment_intent.created');
    const payment = await pay(sandbox);
    await providerFor(sandbox).cancelPayment(payment.providerRef);
    const all = await receiver.waitFor(() => true, 3);
    expect(typeOf(all[2] ?? fail())).toBe('payment_intent.created');
  });
});

describe('the sandbox after a restart', () => {
  const file = () => join(folder, 'nested', 'stripe.jsonl');

  it('still has everybody’s money, and the same answers', async () => {
    const before = await start({ stateFile: file() });
    const wanted = newPayment();
    const payment = await providerFor(before).createPayment(wanted);
    await payFromBrowser(before.url, payment, NUMBERS.good);
    const refund = { refundId: 'refund-1', providerRef: payment.providerRef, amount: 1000, currency: 'USD' };
    await providerFor(before).refund({ ...refund, reason: 'Part of it' });
    await stop(before);

    const provider = providerFor(await start({ stateFile: file() }));
    expect(await provider.createPayment(wanted)).toEqual({ ...payment, status: 'succeeded' });
    expect(await provider.retrievePayment(payment.providerRef)).toMatchObject({ amountReceived: 9000 });
    const tooMuch = { ...refund, refundId: 'refund-2', amount: 8001, reason: 'Too much' };
    expect((await provider.refund(tooMuch)).ok).toBe(false);
  });

  it('delivers what it had not delivered', async () => {
    const before = await start({ stateFile: file(), webhookRetryMs: 60_000 });
    receiver.answerWith(500, 500, 500);
    const payment = await pay(before);
    await receiver.waitFor(() => true, 3);
    await stop(before);

    const journal = readFileSync(file(), 'utf8');
    writeFileSync(file(), journal.replaceAll(/"dueAt":\d+/g, '"dueAt":0'));
    await start({ stateFile: file() });
    const again = await receiver.waitFor(succeeded, 2);
    expect(again[1]?.rawBody.toString()).toContain(payment.providerRef);
  });

  it('forgets a change that the crash cut in half, and nothing else', async () => {
    const before = await start({ stateFile: file() });
    const payment = await pay(before);
    await stop(before);
    writeFileSync(file(), `${readFileSync(file(), 'utf8')}[["intents","${payment.providerRef}",{"id"`);
    const provider = providerFor(await start({ stateFile: file() }));
    expect((await provider.retrievePayment(payment.providerRef)).status).toBe('succeeded');
  });

  it('refuses to start on a journal that was damaged in the middle', async () => {
    writeFileSync(join(folder, 'damaged.jsonl'), 'nonsense\n[]\n');
    await expect(start({ stateFile: join(folder, 'damaged.jsonl') })).rejects.toThrow('line 1');
  });

  it('never wrote down a card number', async () => {
    const sandbox = await start({ stateFile: file() });
    await pay(sandbox);
    await stop(sandbox);
    const journal = readFileSync(file(), 'utf8');
    expect(journal).toContain('"last4":"4242"');
    expect(journal.replaceAll(/\D/g, '')).not.toContain('4242424242424242');
  });

  it('no longer knows what Stripe forgets, and still knows the money', async () => {
    const before = await start({ stateFile: file(), webhookUrl: undefined });
    await pay(before);
    expect((await sdkFor(before).events.list()).data).toHaveLength(3);
    await stop(before);
    const inAYear = Date.UTC(2027, 2, 29);
    const sdk = sdkFor(await start({ stateFile: file(), clock: () => inAYear }));
    expect((await sdk.events.list()).data).toEqual([]);
    expect((await sdk.paymentIntents.list()).data).toHaveLength(1);
  });
});

function fail(): never {
  throw new Error('fewer webhooks than waited for');
}
