import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Services } from '../../services/context';
import { receiveProviderEvent } from '../../services/payment/receive-provider-event';
import { readBody } from '../read-body';

const MAX_WEBHOOK_BYTES = 1024 * 1024;

/**
 * A payment provider tells us something: verify the raw bytes, store it once, queue the work, answer. What it
 * means is found out by the job, which asks the provider itself.
 */
export async function handlePaymentWebhook(
  services: Services,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = request.method === 'POST' ? await readBody(request, MAX_WEBHOOK_BYTES) : null;
  if (!body) return void response.writeHead(request.method === 'POST' ? 413 : 405).end();
  const event = services.payments.verifyWebhook(body, request.headers);
  if (!event.ok) {
    services.log.warn('webhook refused', { code: event.refusal.code, detail: event.refusal.detail });
    return void response.writeHead(400, { 'content-type': 'text/plain' }).end('not verified');
  }
  await receiveProviderEvent(services, event.value);
  response.writeHead(200, { 'content-type': 'text/plain' }).end('ok');
}
