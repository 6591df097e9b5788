import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { nodeHTTPRequestHandler } from '@trpc/server/adapters/node-http';
import { appRouter } from '../api/root';
import type { ApiContext } from '../api/trpc';
import type { Services } from '../services/context';
import { CLIENT_ADDRESS, readSession, requestFacts } from './auth/session';
import { handleCalendarFile } from './calendar/calendar-files';
import { handleUnsubscribe } from './unsubscribe';
import { type EmailWebhookKeys, handleEmailWebhook } from './webhooks/email';
import { handlePaymentWebhook } from './webhooks/payments';

export type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

type Parts = {
  services: Services;
  secret: string;
  emailWebhooks: EmailWebhookKeys;
  /** Serves every page. */
  pages: Handler;
  /** The payment sandbox, when there is one. */
  sandbox: Handler | null;
};

const MAX_BODY_BYTES = 256 * 1024;

/** The one HTTP server: API, webhooks and health here, everything else is a page and goes to Next. */
export function createHttpServer({ services, secret, emailWebhooks, pages, sandbox }: Parts): Server {
  const route = async (
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
  ): Promise<unknown> => {
    if (path === '/healthz') return response.writeHead(200, { 'content-type': 'text/plain' }).end('ok');
    if (path.startsWith('/api/trpc/')) return handleApi(services, secret, request, response, path);
    if (path.startsWith('/api/calendar/'))
      return handleCalendarFile(services, secret, request, response, path);
    if (path.startsWith('/api/unsubscribe/')) return handleUnsubscribe(services, request, response, path);
    if (path.startsWith('/api/webhooks/email/'))
      return handleEmailWebhook(services, emailWebhooks, request, response, path);
    if (path === '/api/webhooks/stripe') return handlePaymentWebhook(services, request, response);
    if (path.startsWith('/sandbox/stripe/') && sandbox) return sandbox(request, response);
    request.headers[CLIENT_ADDRESS] = request.socket.remoteAddress ?? '';
    return pages(request, response);
  };
  return createServer((request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    for (const [name, value] of HEADERS) response.setHeader(name, value);
    route(request, response, path).catch((error: unknown) => {
      services.log.error('request failed', { path, error });
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end('Something went wrong on our side. It has been noted.');
    });
  });
}

const HEADERS: readonly (readonly [string, string])[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'SAMEORIGIN'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
];

async function handleApi(
  services: Services,
  secret: string,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  // Cookies are sent along by browsers; a page of somebody else must not be able to use them.
  const { origin, host } = request.headers;
  if (origin && new URL(origin).host !== host) return void response.writeHead(403).end();
  const requestId = randomUUID();
  response.setHeader('x-request-id', requestId);
  const facts = requestFacts(request);
  await nodeHTTPRequestHandler({
    router: appRouter,
    req: request,
    res: response,
    path: path.slice('/api/trpc/'.length),
    maxBodySize: MAX_BODY_BYTES,
    createContext: async (): Promise<ApiContext> => ({
      services,
      actor: await readSession(services, secret, facts),
      ip: facts.ip,
      userAgent: facts.userAgent,
    }),
    onError: ({ error, path: procedure }) => {
      if (error.code === 'INTERNAL_SERVER_ERROR')
        services.log.error('procedure failed', { procedure, requestId, error: error.cause ?? error });
    },
  });
}
