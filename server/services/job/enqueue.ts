import type { Instant } from '@/domain/time/instant';
import type { Clock } from '../../adapters/clock/port';
import type { Tx } from '../../db/client';
import type { JobName, JobPayload } from './jobs';

type Options = {
  /** On the domain's clock; absent: as soon as the transaction has committed. */
  runAt?: Instant;
  /** A later job with the same key replaces the one that is waiting. */
  key?: string;
  /** Jobs with the same queue run one after the other, never side by side. */
  queue?: string;
  maxAttempts?: number;
};

/**
 * Adds work to the queue inside the transaction: it exists if, and only if, the transaction commits. Jobs are
 * retried with growing pauses, so what they do must be safe to do twice.
 */
export async function enqueue<Name extends JobName>(
  tx: Tx,
  clock: Clock,
  name: Name,
  payload: JobPayload<Name>,
  { runAt, key, queue, maxAttempts = 25 }: Options = {},
): Promise<void> {
  const at = runAt === undefined ? null : new Date(clock.realTimeOf(runAt));
  await tx.$queryRaw`
    SELECT graphile_worker.add_job(
      ${name}::text, ${JSON.stringify(payload)}::json, queue_name := ${queue ?? null}::text, run_at := ${at}::timestamptz, max_attempts := ${maxAttempts}::int,
      job_key := ${key ?? null}::text, job_key_mode := 'replace'
    ) IS NULL AS added`;
}

/** Takes waiting work back, if it has not begun. */
export async function dequeue(tx: Tx, key: string): Promise<void> {
  await tx.$queryRaw`SELECT graphile_worker.remove_job(${key}::text) IS NULL AS removed`;
}
