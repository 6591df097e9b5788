import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '@server/config';
import { startEmbeddedPostgres } from '@server/db/embedded';
import { freePort, listen } from '@server/net';
import { StartupError } from '@server/startup-error';
import { expect, test } from 'vitest';

const refusal = (message: RegExp) =>
  expect.objectContaining({ name: 'StartupError', message: expect.stringMatching(message) });

test('a port that is taken is said in one sentence, with the way on', async () => {
  const port = await freePort();
  const other = createServer();
  await listen(other, port, '127.0.0.1');
  await expect(listen(createServer(), port, '127.0.0.1')).rejects.toEqual(
    refusal(new RegExp(`Port ${port} is taken.*PORT=${port + 1}`)),
  );
  other.close();
});

test('a database folder that another Parley uses is left alone', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'parley-start-'));
  const first = await startEmbeddedPostgres({ dataDir, disposable: true });
  await expect(startEmbeddedPostgres({ dataDir })).rejects.toEqual(
    refusal(/in use by another Parley.*PARLEY_DATA_DIR/),
  );
  await first.stop();
});

test.each([
  [
    'half of Stripe',
    { STRIPE_SECRET_KEY: 'sk_test_x' },
    /STRIPE_PUBLISHABLE_KEY and STRIPE_WEBHOOK_SECRET must be set together/,
  ],
  ['a port that is none', { PORT: 'eighty' }, /PORT/],
  ['no secret outside demo mode', { PARLEY_DEMO: 'false' }, /PARLEY_SECRET/],
  ['a secret that is too short', { PARLEY_SECRET: 'short' }, /at least 32 characters/],
  [
    'demo people beside real money',
    {
      PARLEY_DEMO: 'true',
      STRIPE_SECRET_KEY: 'sk_live_x',
      STRIPE_PUBLISHABLE_KEY: 'pk_live_x',
      STRIPE_WEBHOOK_SECRET: 'whsec_x',
    },
    /PARLEY_DEMO/,
  ],
])('a configuration is refused with what is wrong: %s', (_, environment, message) => {
  expect(() => readConfig({ NODE_ENV: 'test', ...environment })).toThrow(StartupError);
  expect(() => readConfig({ NODE_ENV: 'test', ...environment })).toThrow(message);
});
