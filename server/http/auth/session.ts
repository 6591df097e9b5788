import type { IncomingMessage } from 'node:http';
import { decode } from 'next-auth/jwt';
import type { Actor } from '../../services/actor';
import type { Services } from '../../services/context';
import { identify } from '../../services/person/identify';

/** next-auth's names for the session cookie, with and without https. */
const COOKIES = ['__Secure-next-auth.session-token', 'next-auth.session-token'];

/**
 * Where our own server writes down who is on the other end, for pages and next-auth, which only see headers. It
 * overwrites whatever a client may have sent under that name.
 */
export const CLIENT_ADDRESS = 'x-parley-client-address';

export type RequestFacts = { cookie: string | undefined; ip: string | null; userAgent: string | null };

/** Who the session cookie speaks for; `null` when there is none, or it is no longer good. */
export async function readSession(
  services: Services,
  secret: string,
  request: RequestFacts,
): Promise<Actor | null> {
  const token = sessionToken(request.cookie);
  if (!token) return null;
  // A token that was tampered with throws; to us it is simply no session.
  const claims = await decode({ token, secret }).catch(() => null);
  if (!claims?.sub || typeof claims.epoch !== 'number') return null;
  return identify(
    services,
    { personId: claims.sub, epoch: claims.epoch },
    { ip: request.ip, userAgent: request.userAgent },
  );
}

export function requestFacts(request: IncomingMessage): RequestFacts {
  return {
    cookie: request.headers.cookie,
    ip: request.socket.remoteAddress ?? null,
    userAgent: request.headers['user-agent']?.slice(0, 300) ?? null,
  };
}

/** next-auth splits a large token over `name.0`, `name.1`, …; in order they are one again. */
function sessionToken(header: string | undefined): string | undefined {
  const cookies = new Map(
    (header ?? '').split(';').map((pair) => {
      const [name = '', ...value] = pair.trim().split('=');
      return [name, value.join('=')] as const;
    }),
  );
  for (const name of COOKIES) {
    const whole = cookies.get(name);
    if (whole) return whole;
    const parts: string[] = [];
    for (let part = cookies.get(`${name}.0`); part; part = cookies.get(`${name}.${parts.length}`))
      parts.push(part);
    if (parts.length > 0) return parts.join('');
  }
  return undefined;
}
