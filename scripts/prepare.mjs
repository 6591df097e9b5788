// Plain JavaScript without dependencies: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

/** What a build depends on. */
const SOURCES = [
  'src',
  'server',
  'prisma',
  'package-lock.json',
  'next.config.ts',
  'tsconfig.json',
  'scripts',
];

export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

/** Installs what the lockfile says, unless it is there already, and generates the database client. */
export function prepare() {
  if (major < 20 || (major === 20 && minor < 19)) {
    process.stderr.write(`Parley needs Node 20.19 or newer; this is ${process.versions.node}.\n`);
    process.exit(1);
  }
  const lock = digest(['package-lock.json']);
  const installed = join(root, 'node_modules', '.parley-lock');
  if (read(installed) !== lock) {
    process.stdout.write('Installing …\n');
    run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      shell: process.platform === 'win32',
    });
    writeFileSync(installed, lock);
  }
  const schema = digest(['prisma/schema']);
  const generated = join(root, 'server', 'db', 'generated', '.schema');
  if (read(generated) !== schema) {
    // Generating needs no native engine, but the CLI would try to download one; any existing file keeps it quiet.
    const env = {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    };
    run(process.execPath, [join('node_modules', 'prisma', 'build', 'index.js'), 'generate', '--no-hints'], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    writeFileSync(generated, schema);
  }
}

/** Builds pages and server, unless the last build was made from the same sources. */
export function build() {
  const sources = digest(SOURCES);
  const built = join(root, 'dist', '.sources');
  if (read(built) === sources && existsSync(join(root, '.next', 'BUILD_ID'))) return;
  process.stdout.write('Building …\n');
  run(process.execPath, [join('node_modules', 'next', 'dist', 'bin', 'next'), 'build'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  run(process.execPath, [join('scripts', 'bundle.mjs')]);
  mkdirSync(dirname(built), { recursive: true });
  writeFileSync(built, sources);
}

function digest(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of files(join(root, path)))
      hash.update(file.slice(root.length)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function files(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .filter((name) => name !== 'generated' && !name.startsWith('.'))
    .flatMap((name) => files(join(path, name)));
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
