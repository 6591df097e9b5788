import type { NextAuthOptions } from 'next-auth';
import type { Bridge } from '@/trpc/bridge';
import { createCaller } from '../api/root';
import type { Config } from '../config';
import type { Services } from '../services/context';
import { readSession } from './auth/session';

/** Puts on the typed global what Next's pages may use of this process. */
export function openBridge(config: Config, secret: string, services: Services, auth: NextAuthOptions): void {
  const bridge: Bridge = {
    demo: config.demo,
    google: config.google !== null,
    now: services.clock.now,
    authOptions: () => auth,
    apiFor: async (headers) => {
      const request = {
        cookie: headers.get('cookie') ?? undefined,
        ip: null,
        userAgent: headers.get('user-agent'),
      };
      const actor = await readSession(services, secret, request);
      return createCaller({ services, actor, ip: null, userAgent: request.userAgent });
    },
  };
  globalThis.parleyBridge = bridge;
}
