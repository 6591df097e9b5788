import { refusal } from '@/domain/refusal';
import { accepted, type Result, refused } from '@/domain/result';
import { SECOND } from '@/domain/time/instant';
import { withTransaction } from '../../db/transaction';
import type { Services } from '../context';

/**
 * Moves the demo's clock forward, so that holds, reminders and expiries can be watched without waiting: what was
 * to happen later comes nearer by as much. Restarting Parley brings the real time back. Refuses with NOT_FOUND
 * outside demo mode.
 */
export async function advanceClock(
  services: Services,
  input: { milliseconds: number },
): Promise<Result<{ now: number }>> {
  const { demoClock, db, clock } = services;
  if (!demoClock) return refused(refusal('NOT_FOUND'));
  // First, so that no job that is now due finds that its time has not come.
  demoClock.advance(input.milliseconds);
  await withTransaction(db, async (tx) => {
    // The queue has no call for this; its own tables are the only way to say that time has passed.
    await tx.$executeRaw`
      UPDATE graphile_worker._private_jobs SET run_at = run_at - make_interval(secs => ${input.milliseconds / SECOND})
      WHERE locked_at IS NULL`;
    return accepted(null);
  });
  return accepted({ now: clock.now() });
}
