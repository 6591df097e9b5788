import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Services } from '../services/context';
import { unsubscribe, whatToUnsubscribe } from '../services/notification/unsubscribe';

const PATH = /^\/api\/unsubscribe\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/**
 * The link that stops mails of one kind. Mail programs post to it with one click (RFC 8058); a person who opens it
 * is asked first, because programs that check links open them as well.
 */
export async function handleUnsubscribe(
  services: Services,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  const [, deliveryId] = PATH.exec(path) ?? [];
  const wanted = deliveryId ? await whatToUnsubscribe(services, { deliveryId }) : null;
  if (!deliveryId || !wanted?.ok) return page(response, 404, 'There is nothing to switch off here.', '');
  if (request.method === 'GET') {
    return page(
      response,
      200,
      `Stop mails of this kind: “${wanted.value.label}”?`,
      '<form method="post"><button>Stop them</button></form>',
    );
  }
  if (request.method !== 'POST')
    return page(response.setHeader('allow', 'GET, POST'), 405, 'Not possible.', '');
  await unsubscribe(services, { deliveryId });
  return page(
    response,
    200,
    `You will get no more mails of this kind: “${wanted.value.label}”.`,
    '<p><a href="/settings">Choose what we tell you</a></p>',
  );
}

function page(response: ServerResponse, status: number, sentence: string, rest: string): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'",
    'x-robots-tag': 'noindex',
  });
  response.end(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Parley</title>
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<style>body{font:1.05rem/1.5 system-ui,sans-serif;max-width:32rem;margin:20vh auto;padding:0 1.25rem}
button{font:inherit;padding:.6rem 1.1rem;border-radius:.5rem;border:0;background:#3b5bdb;color:#fff;cursor:pointer}</style>
</head><body><main><h1>Parley</h1><p>${sentence}</p>${rest}</main></body></html>`);
}
