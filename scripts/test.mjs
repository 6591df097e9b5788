import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { build, prepare, root, run } from './prepare.mjs';

/** Everything that has to hold, in the order in which it is cheapest to find out. */
prepare();
rmSync(join(root, 'test-results'), { recursive: true, force: true });
mkdirSync(join(root, 'test-results'), { recursive: true });

let passed = 0;
let failed = 0;

check('lint', ['biome', 'check', '--error-on-warnings', '.']);
check('types', ['tsc', '--noEmit']);
check('unused code', ['knip']);
suite(
  'unit, architecture and integration',
  ['vitest', 'run', '--reporter=default', '--reporter=json', '--outputFile.json=test-results/vitest.json'],
  'vitest.json',
  (report) => ({
    passed: report.numPassedTests,
    failed:
      report.numFailedTests +
      report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
        .length,
  }),
);
build();
suite(
  'end to end',
  ['playwright', 'test'],
  'e2e.json',
  ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }),
  {
    PARLEY_CHROMIUM: browser() ?? '',
    PARLEY_E2E_PORT: String(await freePort()),
  },
);

process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);

function bin(name) {
  return join(root, 'node_modules', '.bin', name);
}

/** A check has no count of its own: it is one thing that holds or does not. */
function check(name, [command, ...args]) {
  process.stdout.write(`\n— ${name}\n`);
  const { status } = spawnSync(bin(command), args, { cwd: root, stdio: 'inherit' });
  if (status === 0) passed += 1;
  else failed += 1;
}

function suite(name, [command, ...args], file, count, env = {}) {
  process.stdout.write(`\n— ${name}\n`);
  const { status } = spawnSync(bin(command), args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  const path = join(root, 'test-results', file);
  if (!existsSync(path)) {
    failed += 1;
    return;
  }
  const result = count(JSON.parse(readFileSync(path, 'utf8')));
  passed += result.passed;
  // A runner that fails without a failed test (a leak, an error in its set-up) has failed all the same.
  failed += result.failed === 0 && status !== 0 ? 1 : result.failed;
}

/** A Chromium: one that is named, one that is on the machine, else Playwright's own, else Debian's. */
function browser() {
  const known = [
    process.env.PARLEY_CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ];
  const found = known.find((path) => path && existsSync(path));
  if (found) return found;
  process.stdout.write('No Chromium on this machine; installing one …\n');
  const own = spawnSync(bin('playwright'), ['install', 'chromium-headless-shell'], {
    cwd: root,
    stdio: 'inherit',
    timeout: 300_000,
  });
  if (own.status === 0) return undefined;
  run('apt-get', ['update']);
  run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
  return '/usr/bin/chromium';
}

async function freePort() {
  const probe = createServer();
  await new Promise((listening) => probe.listen(0, '127.0.0.1', listening));
  const { port } = probe.address();
  await new Promise((closed) => probe.close(closed));
  return port;
}
