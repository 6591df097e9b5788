import { createHmac, createPublicKey, timingSafeEqual, verify } from 'node:crypto';
import { refusal } from '@/domain/refusal';
import { accepted, type Result, refused } from '@/domain/result';
import type { Instant } from '@/domain/time/instant';
import { type EmailEvent, readResendEvent, readSendGridEvents } from './webhook-events';

/** Request headers as Node gives them: names in lower case. */
export type WebhookHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** The bytes exactly as they came, before any parser saw them. */
export type RawWebhook = { readonly rawBody: Buffer; readonly headers: WebhookHeaders };

const RESEND_TOLERANCE_MS = 5 * 60_000;

/**
 * SendGrid repeats an undelivered call for a day and does not say whether it signs it anew. A replay within that
 * day does no harm: each event has an id of its own and is applied once.
 */
const SENDGRID_TOLERANCE_MS = 26 * 3_600_000;

/**
 * Checks that Resend sent exactly these bytes within five minutes, and reads them. `secret` is the "whsec_…" string
 * of its dashboard. Refuses with WEBHOOK_UNVERIFIED, also when there is no secret. Events that say nothing
 * about a delivery (opened, clicked) give an empty list.
 */
export function verifyResendWebhook(
  { rawBody, headers }: RawWebhook,
  secret: string | undefined,
  now: Instant,
): Result<readonly EmailEvent[]> {
  const id = header(headers, 'svix-id');
  const timestamp = header(headers, 'svix-timestamp');
  const signatures = header(headers, 'svix-signature');
  if (!secret) return unverified('no webhook secret is configured');
  if (!id || !timestamp || !signatures) return unverified('a signature header is missing');
  if (!isRecent(timestamp, now, RESEND_TOLERANCE_MS)) return unverified('the timestamp is too far from now');

  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(rawBody).digest();
  const matches = signatures.split(' ').some((each) => {
    const [version, signature = ''] = each.split(',');
    const given = Buffer.from(signature, 'base64');
    return version === 'v1' && given.length === expected.length && timingSafeEqual(given, expected);
  });
  if (!matches) return unverified('the signature does not match');
  return parsed(rawBody, (body) => readResendEvent(id, body));
}

/**
 * Checks that SendGrid sent exactly these bytes within about a day, and reads them. `publicKey` is the base64 text
 * of its dashboard. Refuses with WEBHOOK_UNVERIFIED, also when there is no key or it is not one.
 */
export function verifySendGridWebhook(
  { rawBody, headers }: RawWebhook,
  publicKey: string | undefined,
  now: Instant,
): Result<readonly EmailEvent[]> {
  const timestamp = header(headers, 'x-twilio-email-event-webhook-timestamp');
  const signature = header(headers, 'x-twilio-email-event-webhook-signature');
  if (!publicKey) return unverified('no webhook key is configured');
  if (!timestamp || !signature) return unverified('a signature header is missing');
  if (!isRecent(timestamp, now, SENDGRID_TOLERANCE_MS))
    return unverified('the timestamp is too far from now');
  if (!isSignedBy(publicKey, Buffer.concat([Buffer.from(timestamp), rawBody]), signature)) {
    return unverified('the signature does not match');
  }
  return parsed(rawBody, readSendGridEvents);
}

function isSignedBy(publicKey: string, signed: Buffer, signature: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    return verify('sha256', signed, { key, dsaEncoding: 'der' }, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}

function header(headers: WebhookHeaders, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : undefined;
}

function isRecent(seconds: string, now: Instant, tolerance: number): boolean {
  return /^\d{1,12}$/.test(seconds) && Math.abs(now - Number(seconds) * 1_000) <= tolerance;
}

function parsed(
  rawBody: Buffer,
  read: (body: unknown) => readonly EmailEvent[],
): Result<readonly EmailEvent[]> {
  let body: unknown;
  try {
    body = JSON.parse(rawBody.toString('utf8'));
  } catch {
    return unverified('the body is not JSON');
  }
  return accepted(read(body));
}

function unverified(detail: string) {
  return refused(refusal('WEBHOOK_UNVERIFIED', { detail }));
}
