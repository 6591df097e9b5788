import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { adjustableClock } from '@server/adapters/clock/adjustable';
import { readConfig } from '@server/config';
import { createLog } from '@server/log';
import { freePort } from '@server/net';
import { type Parley, startParley } from '@server/parley';
import { encode } from 'next-auth/jwt';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, inject } from 'vitest';
import type { ClientToServer, ServerToClient } from '@/contracts/realtime';
import { onCluster, TEMPLATE } from './postgres';

const SECRET = 'a secret of thirty-two characters or more';

export type Browser = Socket<ServerToClient, ClientToServer>;

export type Running = Parley & {
  /** The session cookie of somebody who signed in. */
  readonly cookieOf: (personId: string, epoch?: number) => Promise<string>;
  /** A connected socket, as a page of this person opens it; closed when the file is done. */
  readonly connect: (cookie: string | null) => Promise<Browser>;
};

/** The whole process but for its pages: real HTTP, real sockets, a real worker. */
export function runningParley(): Running {
  let running: Running | undefined;
  const sockets: Browser[] = [];

  beforeAll(async () => {
    const name = `test_${Math.random().toString(36).slice(2)}`;
    await onCluster(
      inject('cluster').replace('DATABASE', 'postgres'),
      `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`,
    );
    const config = readConfig({
      NODE_ENV: 'test',
      PORT: String(await freePort()),
      PARLEY_DATA_DIR: await mkdtemp(join(tmpdir(), 'parley-running-')),
      LOG_LEVEL: 'error',
    });
    const clock = adjustableClock();
    const parley = await startParley({
      config,
      databaseUrl: inject('cluster').replace('DATABASE', name),
      secret: SECRET,
      clock,
      demoClock: clock,
      log: createLog('error'),
      pages: async () => (_, response) => response.writeHead(404).end(),
    });
    running = {
      ...parley,
      cookieOf: async (personId, epoch = 0) =>
        `next-auth.session-token=${await encode({ secret: SECRET, token: { sub: personId, epoch } })}`,
      connect: async (cookie) => {
        const socket: Browser = io(parley.url, {
          path: '/api/live',
          transports: ['websocket'],
          extraHeaders: cookie ? { cookie } : {},
          reconnection: false,
        });
        sockets.push(socket);
        await new Promise<void>((connected, failed) => {
          socket.once('connect', connected);
          socket.once('connect_error', failed);
        });
        return socket;
      },
    };
  });

  afterAll(async () => {
    for (const socket of sockets) socket.disconnect();
    await running?.stop();
  });

  return new Proxy({} as Running, {
    get: (_, key) => {
      if (!running) throw new Error('Parley is not running yet: ask inside a test');
      return Reflect.get(running, key);
    },
  });
}

/** The next hint that fits. */
export function nextHint(
  socket: Browser,
  kind: string,
  id?: string,
): Promise<{ kind: string; id: string; version: number }> {
  return new Promise((resolve) => {
    const listen: ServerToClient['hint'] = (hint) => {
      if (hint.kind !== kind || (id !== undefined && hint.id !== id)) return;
      socket.off('hint', listen);
      resolve(hint);
    };
    socket.on('hint', listen);
  });
}
