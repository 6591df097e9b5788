import { build } from 'esbuild';

// One file that Node runs as it is; packages stay where they are installed.
await build({
  entryPoints: ['server/main.ts'],
  outfile: 'dist/main.js',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  jsx: 'automatic',
  sourcemap: true,
  logLevel: 'warning',
});
