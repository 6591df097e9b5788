import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** A zone that nobody has by accident: code that forgets to name one gives wrong answers here. */
const TZ = 'Asia/Kathmandu';
process.env.TZ = TZ;

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const resolve = { alias: { '@server': at('./server'), '@tests': at('./tests'), '@': at('./src') } };

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/architecture/**/*.test.ts'],
          env: { TZ },
        },
      },
      {
        resolve,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/helpers/postgres.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
          env: { TZ },
        },
      },
    ],
  },
});
