import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, prepare, root } from './prepare.mjs';

prepare();
build();
const server = spawn(process.execPath, ['--enable-source-maps', join('dist', 'main.js')], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
});
// A terminal sends Ctrl-C to both processes; a supervisor only to this one.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 1));
