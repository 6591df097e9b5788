import type { Instant, Interval } from '@/domain/time/instant';
import type { Db, Tx } from '../../db/client';

export type Busy = Interval & { readonly ownerId: string; readonly sessionStart: Instant };

/**
 * What stands on a mentor's calendar in the half-open window, buffers included, rising by start. Holds and
 * proposals that have lapsed at `now` are not there, whether or not their job has run.
 */
export async function readBusy(
  db: Db | Tx,
  mentorId: string,
  window: Interval,
  now: Instant,
): Promise<Busy[]> {
  return (await readBusyOfMany(db, [mentorId], window, now)).get(mentorId) ?? [];
}

/** The same for many mentors in one query. Mentors with nothing in the window are not in the answer. */
export async function readBusyOfMany(
  db: Db | Tx,
  mentorIds: readonly string[],
  window: Interval,
  now: Instant,
): Promise<ReadonlyMap<string, Busy[]>> {
  const rows = await db.$queryRaw<
    { mentor_id: string; owner_id: string; start: number; end: number; session_start: number }[]
  >`
    SELECT mentor_id, owner_id,
           (extract(epoch FROM starts_at) * 1000)::float8 AS start,
           (extract(epoch FROM ends_at) * 1000)::float8 AS end,
           (extract(epoch FROM session_starts_at) * 1000)::float8 AS session_start
    FROM occupancy
    WHERE mentor_id = ANY(${[...mentorIds]}::uuid[]) AND released_at IS NULL
      AND ends_at > ${new Date(window.start)} AND starts_at < ${new Date(window.end)}
      AND (expires_at IS NULL OR expires_at > ${new Date(now)})
    ORDER BY starts_at`;
  const busy = new Map<string, Busy[]>();
  for (const row of rows) {
    const entry = { ownerId: row.owner_id, start: row.start, end: row.end, sessionStart: row.session_start };
    const ofMentor = busy.get(row.mentor_id);
    if (ofMentor) ofMentor.push(entry);
    else busy.set(row.mentor_id, [entry]);
  }
  return busy;
}
