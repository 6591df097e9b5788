import { join } from 'node:path';
import type { Clock } from './adapters/clock/port';
import { readAddress } from './adapters/email/address';
import { createMailbox } from './adapters/email/mailbox';
import { createResendSender } from './adapters/email/resend';
import { createSendGridSender } from './adapters/email/sendgrid';
import { createSmtpSender } from './adapters/email/smtp';
import { newId, newSecret } from './adapters/ids';
import { createMeetings } from './adapters/meetings/fallback';
import { createJitsi } from './adapters/meetings/jitsi';
import { createLiveKit } from './adapters/meetings/livekit';
import { createStripeProvider } from './adapters/payments/stripe';
import type { Config } from './config';
import { createDb } from './db/client';
import { migrate } from './db/migrate';
import { authOptions } from './http/auth/options';
import { openBridge } from './http/next-bridge';
import { createHttpServer, type Handler } from './http/server';
import type { Log } from './log';
import { listen } from './net';
import { startRealtime } from './realtime/server';
import { type StripeSandbox, startStripeSandbox } from './sandbox/stripe/sandbox';
import { createScheduleCache } from './services/availability/schedule-cache';
import type { Services } from './services/context';
import { storeMail } from './services/mailbox/store-mail';
import { createAttempts } from './services/person/attempts';
import { StartupError } from './startup-error';
import { createTasks } from './worker/tasks';
import { migrateQueue, startWorker } from './worker/worker';

/** Where the migrations are, from the folder Parley is started in. */
const MIGRATIONS = join(process.cwd(), 'prisma', 'migrations');

/** How long requests that are under way may take when Parley stops. */
const FINISH_WITHIN_MS = 3_000;

export type Parley = {
  readonly url: string;
  readonly services: Services;
  /** The payment sandbox, when no Stripe keys are set. */
  readonly sandbox: StripeSandbox | null;
  /** Stops taking work, finishes what is under way, and closes every connection. */
  readonly stop: () => Promise<void>;
};

type Parts = {
  config: Config;
  databaseUrl: string;
  /** Signs sessions. */
  secret: string;
  clock: Clock;
  /** The same clock, where people may move it. */
  demoClock: Services['demoClock'];
  log: Log;
  /** Serves every page; it is made once the bridge to it is open. */
  pages: () => Promise<Handler>;
};

/** Puts Parley together on a database that is there: migrate, adapters, services, then http, sockets and worker. */
export async function startParley({
  config,
  databaseUrl,
  secret,
  clock,
  demoClock,
  log,
  pages,
}: Parts): Promise<Parley> {
  await migrate(databaseUrl, MIGRATIONS);
  await migrateQueue(databaseUrl, log);
  const url = config.url ?? `http://localhost:${config.port}`;
  // next-auth looks for its own address only here.
  process.env.NEXTAUTH_URL = url;

  const db = createDb(databaseUrl);
  const { provider, checkout, sandbox } = await payments(config, secret, clock);
  const services: Services = {
    db,
    clock,
    newId,
    newSecret,
    mail: mail(config, { db, clock, newId }, log),
    meetings: meetings(config, log),
    appUrl: url,
    demo: config.demo,
    demoClock,
    payments: provider,
    checkout,
    schedules: createScheduleCache(),
    attempts: createAttempts(),
    log,
  };

  openBridge(config, secret, services, authOptions(config, secret, services));
  const servePages = await pages();
  const http = createHttpServer({
    services,
    secret,
    emailWebhooks: config.email.webhooks,
    pages: servePages,
    sandbox: sandbox?.handle ?? null,
  });
  const realtime = startRealtime(http, services, secret);
  const worker = await startWorker(databaseUrl, createTasks(services, realtime), log);
  await listen(http, config.port, config.host);

  return {
    url,
    services,
    sandbox,
    stop: async () => {
      // No new requests or sockets; what is under way may finish. The worker ends before what its jobs need.
      const patience = setTimeout(() => http.closeAllConnections(), FINISH_WITHIN_MS);
      await realtime.close();
      clearTimeout(patience);
      await worker.stop();
      await sandbox?.close();
      await db.$disconnect();
    },
  };
}

/** The way mail goes out; the local mailbox when none is set up. */
function mail(
  { email, demo }: Config,
  store: Pick<Services, 'db' | 'clock' | 'newId'>,
  log: Log,
): Services['mail'] {
  const from = readAddress(email.from);
  if (!from)
    throw new StartupError(
      `Parley cannot start: EMAIL_FROM is no address: ${email.from}. Write it as Parley <no-reply@example.com>.`,
    );
  if (email.smtpUrl) return { from, sender: createSmtpSender({ url: email.smtpUrl }) };
  if (email.resendKey) return { from, sender: createResendSender({ apiKey: email.resendKey }) };
  if (email.sendgridKey) return { from, sender: createSendGridSender({ apiKey: email.sendgridKey }) };
  if (!demo) log.warn('no mail goes out: set SMTP_URL, RESEND_API_KEY or SENDGRID_API_KEY');
  return { from, sender: createMailbox((message) => storeMail(store, message)) };
}

/** LiveKit if it is set up, else Jitsi, which always is. */
function meetings({ livekit, jitsi }: Config, log: Log): Services['meetings'] {
  return createMeetings([...(livekit ? [createLiveKit(livekit)] : []), createJitsi(jitsi)], (failed) =>
    log.warn('meeting service could not be used, trying the next', failed),
  );
}

/** Stripe with the keys of the configuration, or the sandbox that speaks its protocol on loopback. */
async function payments({ stripe, dataDir, port }: Config, secret: string, clock: Clock) {
  if (stripe) {
    const provider = createStripeProvider({ ...stripe, now: () => Date.now() });
    return {
      provider,
      sandbox: null,
      checkout: { publishableKey: stripe.publishableKey, form: { kind: 'elements' as const } },
    };
  }
  const keys = {
    secretKey: `sk_test_${secret.slice(0, 12)}`,
    publishableKey: 'pk_test_parley',
    webhookSecret: `whsec_${secret.slice(12, 28)}`,
  };
  const sandbox = await startStripeSandbox({
    ...keys,
    port: 0,
    host: '127.0.0.1',
    webhookUrl: `http://127.0.0.1:${port}/api/webhooks/stripe`,
    stateFile: join(dataDir, 'stripe-sandbox.json'),
    clock: clock.now,
  });
  const provider = createStripeProvider({
    ...keys,
    host: sandbox.host,
    port: sandbox.port,
    protocol: 'http',
    now: clock.now,
  });
  return {
    provider,
    sandbox,
    checkout: {
      publishableKey: keys.publishableKey,
      form: { kind: 'sandbox' as const, baseUrl: '/sandbox/stripe' },
    },
  };
}
