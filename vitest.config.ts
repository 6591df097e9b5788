import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

process.env.TZ = 'Asia/Kathmandu';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const alias = { '@server': at('./server'), '@tests': at('./tests'), '@': at('./src') };

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/architecture/**/*.test.ts'],
          env: { TZ: 'Asia/Kathmandu' },
        },
      },
    ],
  },
});
