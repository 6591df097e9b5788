import type { IncomingMessage, ServerResponse } from 'node:http';
import { verifyResendWebhook, verifySendGridWebhook } from '../../adapters/email/webhooks';
import type { Services } from '../../services/context';
import { receiveEmailEvents } from '../../services/notification/receive-email-events';
import { readBody } from '../read-body';

/** What the providers sign their calls with; absent: none is believed. */
export type EmailWebhookKeys = {
  readonly resendSecret: string | undefined;
  readonly sendgridKey: string | undefined;
};

const MAX_WEBHOOK_BYTES = 1024 * 1024;

const VERIFY = {
  '/api/webhooks/email/resend': verifyResendWebhook,
  '/api/webhooks/email/sendgrid': verifySendGridWebhook,
} as const;

const isKnown = (path: string): path is keyof typeof VERIFY => path in VERIFY;

/** A mail provider tells what became of mails: verify the raw bytes, queue what it says, answer. */
export async function handleEmailWebhook(
  services: Services,
  keys: EmailWebhookKeys,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  if (!isKnown(path)) return void response.writeHead(404).end();
  if (request.method !== 'POST') return void response.writeHead(405, { allow: 'POST' }).end();
  const rawBody = await readBody(request, MAX_WEBHOOK_BYTES);
  if (!rawBody) return void response.writeHead(413).end();
  const key = path === '/api/webhooks/email/resend' ? keys.resendSecret : keys.sendgridKey;
  const events = VERIFY[path]({ rawBody, headers: request.headers }, key, services.clock.now());
  if (!events.ok) {
    services.log.warn('webhook refused', { code: events.refusal.code, detail: events.refusal.detail });
    return void response.writeHead(400, { 'content-type': 'text/plain' }).end('not verified');
  }
  await receiveEmailEvents(services, events.value);
  response.writeHead(200, { 'content-type': 'text/plain' }).end('ok');
}
