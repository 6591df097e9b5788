import { type CompiledSchedule, compileSchedule } from '@/domain/availability/compile';
import type { Db, Tx } from '../../db/client';
import { type LoadedAvailability, loadAvailabilities } from './load-availability';

export type CachedSchedule = { readonly version: number; readonly schedule: CompiledSchedule };

export type ScheduleCache = {
  /** The mentor's schedule as it is now; `null` when none was set up. */
  get: (db: Db | Tx, mentorId: string) => Promise<CachedSchedule | null>;
  /**
   * The schedules of many mentors whose versions were just read along with something else. Those that are not
   * kept yet are loaded together; a mentor who set up none is not in the answer.
   */
  getMany: (
    db: Db | Tx,
    mentors: readonly { mentorId: string; version: number }[],
  ) => Promise<ReadonlyMap<string, CachedSchedule>>;
};

/** Mentors whose schedules are kept; the one that was not asked for longest makes room. */
const CAPACITY = 2_000;

/**
 * Keeps compiled schedules. Every use compares the version, which rises with each change of availability, so a
 * stale one is never used, on however many nodes.
 */
export function createScheduleCache(capacity = CAPACITY): ScheduleCache {
  const kept = new Map<string, CachedSchedule>();
  const peek = (mentorId: string, version: number) => {
    const cached = kept.get(mentorId);
    if (cached?.version !== version) return undefined;
    kept.delete(mentorId);
    kept.set(mentorId, cached);
    return cached;
  };
  const keep = (mentorId: string, loaded: LoadedAvailability) => {
    const fresh = { version: loaded.version, schedule: compileSchedule(loaded.availability) };
    kept.delete(mentorId);
    kept.set(mentorId, fresh);
    const oldest = kept.keys().next();
    if (kept.size > capacity && !oldest.done) kept.delete(oldest.value);
    return fresh;
  };
  const getMany: ScheduleCache['getMany'] = async (db, mentors) => {
    const found = new Map<string, CachedSchedule>();
    const missing: string[] = [];
    for (const { mentorId, version } of mentors) {
      const cached = peek(mentorId, version);
      if (cached) found.set(mentorId, cached);
      else missing.push(mentorId);
    }
    if (missing.length === 0) return found;
    for (const [mentorId, loaded] of await loadAvailabilities(db, missing))
      found.set(mentorId, keep(mentorId, loaded));
    return found;
  };
  return {
    getMany,
    get: async (db, mentorId) => {
      const [row] = await db.$queryRaw<
        { version: number }[]
      >`SELECT version FROM availability WHERE mentor_id = ${mentorId}::uuid`;
      if (!row) return null;
      return (await getMany(db, [{ mentorId, version: row.version }])).get(mentorId) ?? null;
    },
  };
}
