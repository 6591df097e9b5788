import { createServer } from 'node:http';
import { Controls } from './controls';
import { createHandler, type Handler } from './handler';
import { Store } from './store';
import { WebhookDispatcher } from './webhooks';
import type { World } from './world';

export type StripeSandboxSettings = {
  /** 0 for any free port. */
  readonly port: number;
  /** The loopback address to listen on, as in `127.0.0.1`. */
  readonly host: string;
  readonly secretKey: string;
  readonly publishableKey: string;
  readonly webhookSecret: string;
  /** Where events are delivered; without it they are only kept. */
  readonly webhookUrl?: string;
  /** Where everything is kept across restarts; without it nothing is. */
  readonly stateFile?: string;
  /** The present moment, epoch milliseconds; the machine's clock when left out. */
  readonly clock?: () => number;
  /** Every how many webhooks one comes twice by itself; 0 for never. */
  readonly doubleEvery?: number;
  /** How long after the fact a webhook is sent, and the first pause before it is sent again. Milliseconds. */
  readonly webhookDelayMs?: number;
  readonly webhookRetryMs?: number;
  /** The path under which the main server passes requests to `handle`. */
  readonly mountPath?: string;
};

export type StripeSandbox = {
  /** Its own address, without a slash at the end. */
  readonly url: string;
  readonly host: string;
  readonly port: number;
  readonly controls: Controls;
  /** Forgets all idempotency keys, as Stripe does after a day. */
  readonly forgetIdempotencyKeys: () => void;
  /** Answers a request that arrived at another server, for browsers that reach only that one. */
  readonly handle: Handler;
  readonly close: () => Promise<void>;
};

/**
 * Starts a stand-in for Stripe that speaks its wire protocol: the real SDK, a card form in a browser and our own
 * webhook endpoint cannot tell the difference, and no money moves.
 */
export async function startStripeSandbox(settings: StripeSandboxSettings): Promise<StripeSandbox> {
  const now = settings.clock ?? Date.now;
  const store = new Store(settings.stateFile, now());
  const controls = new Controls(settings.doubleEvery ?? 5, settings.webhookDelayMs ?? 20);
  const world: World = { store, controls, now };
  const webhooks = new WebhookDispatcher(store, {
    url: settings.webhookUrl,
    secret: settings.webhookSecret,
    retryMs: settings.webhookRetryMs ?? 1000,
    now,
  });
  const handle = createHandler(world, {
    secretKey: settings.secretKey,
    publishableKey: settings.publishableKey,
    mountPath: settings.mountPath ?? '/sandbox/stripe',
    changed: () => webhooks.wake(),
  });

  const server = createServer((req, res) => void handle(req, res));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.port, settings.host, resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : settings.port;
  webhooks.wake();

  return {
    url: `http://${settings.host}:${port}`,
    host: settings.host,
    port,
    controls,
    forgetIdempotencyKeys: () => {
      store.clear('answers');
      store.commit();
    },
    handle,
    close: async () => {
      await webhooks.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      store.close();
    },
  };
}
