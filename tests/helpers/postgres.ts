import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@server/db/embedded';
import { migrate } from '@server/db/migrate';
import { createLog } from '@server/log';
import { migrateQueue } from '@server/worker/worker';
import pg from 'pg';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of the cluster, with `DATABASE` where the name goes. */
    cluster: string;
  }
}

export const TEMPLATE = 'parley_template';

/** One throw-away cluster for the whole run, with a migrated template that each test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startEmbeddedPostgres({
    dataDir: await mkdtemp(join(tmpdir(), 'parley-test-')),
    disposable: true,
  });
  await onCluster(cluster.url('postgres'), `CREATE DATABASE ${TEMPLATE}`);
  await migrate(cluster.url(TEMPLATE), join(process.cwd(), 'prisma', 'migrations'));
  await migrateQueue(cluster.url(TEMPLATE), createLog('silent'));
  project.provide('cluster', cluster.url('DATABASE'));
  return () => cluster.stop();
}

export async function onCluster(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
