import 'server-only';
import type { createCaller } from '@server/api/root';
import type { NextAuthOptions } from 'next-auth';

export type ApiCaller = ReturnType<typeof createCaller>;

/**
 * What the server process hands to Next's pages. Next compiles them into modules of their own, so importing the
 * server would make a second copy of it, with its own pools and sockets; a typed global is the one way across.
 */
export type Bridge = {
  authOptions: () => NextAuthOptions;
  /** The API as the person whose cookies these are, without a round trip over HTTP. */
  apiFor: (headers: Headers) => Promise<ApiCaller>;
  /** The server's clock, in epoch milliseconds; in demo mode it can be ahead of the machine's. */
  now: () => number;
  demo: boolean;
  google: boolean;
};

declare global {
  var parleyBridge: Bridge | undefined;
}

export function bridge(): Bridge {
  if (!globalThis.parleyBridge) throw new Error('Pages are served by server/main.ts, not by `next` alone.');
  return globalThis.parleyBridge;
}
