import { type AdjustableClock, adjustableClock, STANDING_OFFSET } from '@server/adapters/clock/adjustable';
import { createMailbox } from '@server/adapters/email/mailbox';
import type { EmailSender } from '@server/adapters/email/port';
import { newId, newSecret } from '@server/adapters/ids';
import { createMeetings } from '@server/adapters/meetings/fallback';
import { createJitsi } from '@server/adapters/meetings/jitsi';
import { createStripeProvider } from '@server/adapters/payments/stripe';
import { createDb, type Db } from '@server/db/client';
import { createLog, type Log } from '@server/log';
import { type StripeSandbox, startStripeSandbox } from '@server/sandbox/stripe/sandbox';
import type { Actor } from '@server/services/actor';
import { createScheduleCache } from '@server/services/availability/schedule-cache';
import type { Services } from '@server/services/context';
import { storeMail } from '@server/services/mailbox/store-mail';
import { createAttempts } from '@server/services/person/attempts';
import { createTasks } from '@server/worker/tasks';
import { taskList } from '@server/worker/worker';
import { Logger, runOnce } from 'graphile-worker';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import type { Hint } from '@/contracts/realtime';
import { onCluster, TEMPLATE } from './postgres';

export type House = {
  readonly services: Services;
  readonly db: Db;
  /** Stands still until it is moved. Starts on a Monday at 08:00 UTC. */
  readonly clock: AdjustableClock;
  readonly sandbox: StripeSandbox;
  readonly databaseUrl: string;
  /** Every hint that was sent, in order. */
  readonly hints: { people: readonly string[]; mentors: readonly string[]; hint: Hint }[];
  /** Everybody whose sockets were closed, in order. */
  readonly signedOut: string[];
  /** Mail goes out by this sender from now on; `null`: into the local mailbox again. */
  readonly sendMailBy: (sender: EmailSender | null) => void;
  /** What the local mailbox holds for an address, oldest first. */
  readonly mailTo: (person: { email: string }) => Promise<MailInBox[]>;
  /** Does all work that is due on the house's clock, and what follows from it, until there is none left. */
  readonly work: () => Promise<void>;
  /** Moves the clock and does what falls due on the way, each job at its own time. */
  readonly pass: (milliseconds: number) => Promise<void>;
};

type MailInBox = { subject: string; html: string; text: string; calendar: string | null; createdAt: Date };

/** Monday, 5 January 2026, 08:00 UTC: an ordinary week, far from any change of the clocks. */
export const MONDAY = Date.UTC(2026, 0, 5, 8);

/**
 * A whole Parley without its network: a database of its own, services, the payment sandbox over real HTTP, and the
 * queue's work on demand. Call it at the top of a test file. A test that logs an error fails.
 */
export function testHouse({ connections = 20 }: { connections?: number } = {}): House {
  const house: Partial<Writable<House>> = {};
  const errors: string[] = [];
  let queue: pg.Pool;

  beforeAll(async () => {
    const name = `test_${newSecret().slice(0, 12)}`;
    const url = (database: string) => inject('cluster').replace('DATABASE', database);
    await onCluster(url('postgres'), `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
    const databaseUrl = url(name);
    const clock = adjustableClock({ frozenAt: MONDAY });
    const sandbox = await startStripeSandbox({
      host: '127.0.0.1',
      port: 0,
      secretKey: 'sk_test_house',
      publishableKey: 'pk_test_house',
      webhookSecret: 'whsec_house',
      clock: clock.now,
    });
    const db = createDb(databaseUrl, { connections });
    const mailbox = createMailbox((message) => storeMail({ db, clock, newId }, message));
    let carrier: EmailSender = mailbox;
    const post: EmailSender = {
      name: 'mailbox',
      get honoursKey() {
        return carrier.honoursKey;
      },
      send: (message) => carrier.send(message),
    };
    const sendMailBy = (sender: EmailSender | null) => {
      carrier = sender ?? mailbox;
    };
    const mailTo = ({ email }: { email: string }) =>
      db.mailboxMessage.findMany({
        where: { to: { contains: email } },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      });
    const services: Services = {
      db,
      clock,
      newId,
      newSecret,
      payments: createStripeProvider({
        secretKey: 'sk_test_house',
        webhookSecret: 'whsec_house',
        host: sandbox.host,
        port: sandbox.port,
        protocol: 'http',
        now: clock.now,
      }),
      checkout: { publishableKey: 'pk_test_house', form: { kind: 'sandbox', baseUrl: sandbox.url } },
      mail: { from: { name: 'Parley', address: 'no-reply@parley.test' }, sender: post },
      meetings: createMeetings([createJitsi({ domain: 'meet.example.test', app: null })], () => undefined),
      appUrl: 'https://parley.test',
      demo: true,
      demoClock: null,
      schedules: createScheduleCache(),
      attempts: createAttempts(),
      log: failingLog(errors),
    };
    queue = new pg.Pool({ connectionString: databaseUrl, max: 5 });
    const hints: House['hints'] = [];
    const signedOut: string[] = [];
    const tasks = taskList(
      createTasks(services, {
        hint: (audience, hint) => hints.push({ ...audience, hint }),
        signOut: (personId) => signedOut.push(personId),
      }),
    );
    const runDue = () =>
      runOnce({
        pgPool: queue,
        taskList: tasks,
        concurrency: 1,
        noHandleSignals: true,
        logger: new Logger(() => () => undefined),
      });
    const work = async () => {
      await callDue(queue, clock);
      await runDue();
    };
    const pass = async (milliseconds: number) => {
      const until = clock.now() + milliseconds;
      for (;;) {
        await work();
        const next = await nextDue(queue);
        if (next === null || next > until) break;
        clock.set(Math.max(next, clock.now()));
        await retryNow(queue);
      }
      clock.set(until);
      await retryNow(queue);
      await work();
    };
    Object.assign(house, {
      services,
      db,
      clock,
      sandbox,
      databaseUrl,
      hints,
      signedOut,
      sendMailBy,
      mailTo,
      work,
      pass,
    });
  });

  afterAll(async () => {
    await house.db?.$disconnect();
    await queue?.end();
    await house.sandbox?.close();
    if (errors.length > 0) throw new Error(`The test logged errors:\n${errors.join('\n')}`);
  });

  return new Proxy({} as House, {
    get: (_, key) => {
      if (!(key in house)) throw new Error(`The house is not open yet: ask for ${String(key)} inside a test`);
      return Reflect.get(house, key);
    },
  });
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Jobs of a standing clock wait in a far future; those that are due on it are called to the present. */
async function callDue(queue: pg.Pool, clock: AdjustableClock): Promise<void> {
  await queue.query(
    `UPDATE graphile_worker._private_jobs SET run_at = now()
     WHERE run_at > now() + interval '50 years' AND extract(epoch FROM run_at) * 1000 - $1 <= $2`,
    [STANDING_OFFSET, clock.now()],
  );
}

/** On the house's clock. */
async function nextDue(queue: pg.Pool): Promise<number | null> {
  const { rows } = await queue.query<{ at: string | null }>(
    `SELECT (extract(epoch FROM min(run_at)) * 1000 - $1)::text AS at FROM graphile_worker._private_jobs
     WHERE attempts < max_attempts AND run_at > now() + interval '50 years'`,
    [STANDING_OFFSET],
  );
  return rows[0]?.at ? Number(rows[0].at) : null;
}

/** Time passes for jobs that failed as well: their pause is over. */
async function retryNow(queue: pg.Pool): Promise<void> {
  await queue.query(
    `UPDATE graphile_worker._private_jobs SET run_at = now() WHERE attempts > 0 AND run_at < now() + interval '50 years'`,
  );
}

function failingLog(errors: string[]): Log {
  return createLog('error', (line) => {
    errors.push(line);
  });
}

export function actorOf(personId: string, more: Partial<Actor> = {}): Actor {
  return { personId, isAdmin: false, isMentor: false, ip: '203.0.113.7', userAgent: 'test', ...more };
}
