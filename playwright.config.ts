import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

const port = process.env.PARLEY_E2E_PORT ?? '3117';
const url = `http://localhost:${port}`;
// Workers read this file again; they must not make a folder of their own.
process.env.PARLEY_E2E_DATA ??= mkdtempSync(join(tmpdir(), 'parley-e2e-'));

/** Real browsers against the production build, on a demo of its own that starts empty. */
export default defineConfig({
  testDir: 'tests/e2e',
  // The journeys share one server and one clock.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL: url,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(process.env.PARLEY_CHROMIUM ? { executablePath: process.env.PARLEY_CHROMIUM } : {}),
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-quic',
        '--no-first-run',
      ],
    },
  },
  webServer: {
    command: 'node --enable-source-maps dist/main.js',
    url: `${url}/healthz`,
    timeout: 60_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    stdout: 'pipe',
    env: {
      NODE_ENV: 'production',
      TZ: 'Asia/Kathmandu',
      PORT: port,
      PARLEY_DATA_DIR: process.env.PARLEY_E2E_DATA,
      PARLEY_DEMO: 'true',
      LOG_LEVEL: 'warn',
    },
  },
});
