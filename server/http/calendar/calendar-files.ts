import type { IncomingMessage, ServerResponse } from 'node:http';
import { readFeed } from '../../services/calendar/feed';
import { sessionFile } from '../../services/calendar/session-file';
import type { Services } from '../../services/context';
import { readSession, requestFacts } from '../auth/session';

const FEED = /^\/api\/calendar\/feed\/([0-9a-f]{32})\.ics$/;
const SESSION = /^\/api\/calendar\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.ics$/;

/**
 * Calendar files: one session for a party that is signed in, or a person's whole feed for whoever has its address,
 * since calendar programs cannot sign in.
 */
export async function handleCalendarFile(
  services: Services,
  secret: string,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return say(response.setHeader('allow', 'GET, HEAD'), 405, 'Only reading is possible here.');
  const [, token] = FEED.exec(path) ?? [];
  if (token) {
    const feed = await readFeed(services, { token });
    return feed.ok ? file(response, 'parley.ics', feed.value) : notFound(response);
  }
  const [, bookingId] = SESSION.exec(path) ?? [];
  if (!bookingId) return notFound(response);
  const actor = await readSession(services, secret, requestFacts(request));
  if (!actor) return say(response, 401, 'Please sign in first.');
  const session = await sessionFile(services, actor, { bookingId });
  return session.ok
    ? file(response, `parley-session-${bookingId.slice(0, 8)}.ics`, session.value)
    : notFound(response);
}

function file(response: ServerResponse, name: string, content: string): void {
  response.writeHead(200, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'private, no-store',
    'x-robots-tag': 'noindex',
  });
  response.end(content);
}

function notFound(response: ServerResponse): void {
  say(response, 404, 'There is no such calendar, or it is not yours to see.');
}

function say(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(sentence);
}
