import type { IncomingMessage, ServerResponse } from 'node:http';
import { StripeFault } from './fault';

const LARGEST_BODY = 1024 * 1024;

/** The whole body of a request; more than a megabyte is refused. */
export async function readBody(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > LARGEST_BODY)
      throw new StripeFault(413, { type: 'invalid_request_error', message: 'Too large.' });
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Card forms are on another origin than the real Stripe as well; only the publishable key comes this way. */
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST, OPTIONS',
  'access-control-allow-headers': 'authorization, content-type, idempotency-key, stripe-version',
  'access-control-max-age': '300',
} as const;

/** Sends JSON text, readable from any origin. */
export function sendJson(
  res: ServerResponse,
  status: number,
  json: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  res.writeHead(status, {
    ...CORS,
    'content-type': 'application/json',
    'cache-control': 'no-store',
    ...headers,
  });
  res.end(json);
}

/** Answers a browser's question whether it may ask. */
export function sendPreflight(res: ServerResponse): void {
  res.writeHead(204, CORS);
  res.end();
}

/** Sends a page of ours; it may load nothing from anywhere. */
export function sendPage(res: ServerResponse, html: string): void {
  res.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'",
    'referrer-policy': 'no-referrer',
  });
  res.end(html);
}
