import next from 'next';
import pg from 'pg';
import { seedDemo } from '../prisma/seed/demo';
import { payInSandbox } from '../prisma/seed/pay-in-sandbox';
import { adjustableClock } from './adapters/clock/adjustable';
import { readConfig } from './config';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './db/embedded';
import { createLog } from './log';
import { type Parley, startParley } from './parley';
import { StartupError } from './startup-error';
import { keptSecret } from './state';

/** How long what is under way may take when Parley is stopped. */
const STOP_WITHIN_MS = 15_000;
const DATABASE = 'parley';

async function main(): Promise<void> {
  const config = readConfig();
  const log = createLog(config.logLevel);
  // Shows the real time; only demo mode hands out the means to move it.
  const clock = adjustableClock();
  const embedded = config.databaseUrl ? null : await startEmbeddedPostgres({ dataDir: config.dataDir });
  try {
    const databaseUrl = config.databaseUrl ?? (await openDatabase(embedded));
    const parley = await startParley({
      config,
      databaseUrl,
      // Outside demo mode the configuration insists on a secret of its own.
      secret: config.secret ?? (await keptSecret(config.dataDir, 'session-secret')),
      clock,
      demoClock: config.demo ? clock : null,
      log,
      pages: async () => {
        const app = next({
          dev: config.mode === 'development',
          dir: process.cwd(),
          hostname: config.host,
          port: config.port,
        });
        await app.prepare();
        return app.getRequestHandler();
      },
    });
    const seeded = config.demo ? await seed(parley) : null;
    process.stdout.write(greeting(parley.url, seeded));

    let stopping = false;
    const stop = async () => {
      if (stopping) return;
      stopping = true;
      process.stdout.write('\nStopping …\n');
      setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
      await parley.stop();
      await embedded?.stop();
      process.exit(0);
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

/** The project's own database on the embedded cluster, made the first time. */
async function openDatabase(embedded: EmbeddedPostgres | null): Promise<string> {
  if (!embedded) throw new StartupError('There is no database.');
  const client = new pg.Client(embedded.url('postgres'));
  await client.connect();
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
  if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  await client.end();
  return embedded.url(DATABASE);
}

async function seed({ services, sandbox }: Parley) {
  const pay = sandbox ? payInSandbox(sandbox.url, services.checkout.publishableKey) : null;
  return seedDemo(services, pay);
}

function greeting(url: string, people: readonly { email: string; does: string }[] | null): string {
  const demo = people
    ? `\n  Demo people (one click on ${url}/sign-in, or password "parley-demo"):\n${people.map(({ email, does }) => `    ${email.padEnd(26)} ${does}`).join('\n')}\n`
    : '';
  return `\n  Parley is ready on ${url}\n${demo}\n  Ctrl-C stops it; the data stays.\n\n`;
}

main().catch((error: unknown) => {
  if (error instanceof StartupError) process.stderr.write(`\n${error.message}\n\n`);
  else
    process.stderr.write(
      `\nParley could not start:\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
  process.exit(1);
});
