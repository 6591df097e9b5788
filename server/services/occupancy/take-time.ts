import type { Instant, Interval } from '@/domain/time/instant';
import type { Tx } from '../../db/client';

export type TakeTime = {
  id: string;
  mentorId: string;
  /** The booking it is for; its own other occupancy may be overlapped. */
  ownerId: string;
  kind: 'hold' | 'booking' | 'proposal';
  session: Interval;
  buffers: { beforeMinutes: number; afterMinutes: number };
  /** When it lapses by itself; absent for time that is taken for good. */
  expiresAt?: Instant;
};

/**
 * Puts everybody who wants this mentor's time in one line until the transaction ends. Taken before anything else
 * is locked. It also makes the weekly cap and the swap of two occupancies safe, which no constraint could.
 */
export async function lockMentor(tx: Tx, mentorId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${mentorId}, 0))`;
}

/**
 * The one function that takes time on a mentor's calendar; `lockMentor` comes before it. Gives `false` when
 * something else is there. Time whose hold has lapsed is freed first: an index cannot know what time it is, and
 * the job that frees it may be a moment behind.
 *
 * The constraint is the proof, the lock is for speed: rivals that insert at once without it wait for PostgreSQL's
 * deadlock timer. ON CONFLICT DO NOTHING keeps the transaction usable when the time is gone.
 */
export async function takeTime(tx: Tx, wanted: TakeTime, now: Instant): Promise<boolean> {
  const startsAt = new Date(wanted.session.start - wanted.buffers.beforeMinutes * 60_000);
  const endsAt = new Date(wanted.session.end + wanted.buffers.afterMinutes * 60_000);
  await tx.$executeRaw`
    UPDATE occupancy SET released_at = ${new Date(now)}
    WHERE mentor_id = ${wanted.mentorId}::uuid AND released_at IS NULL AND expires_at <= ${new Date(now)}
      AND tstzrange(starts_at, ends_at) && tstzrange(${startsAt}, ${endsAt})`;
  const inserted = await tx.$executeRaw`
    INSERT INTO occupancy (id, mentor_id, owner_id, kind, starts_at, ends_at, session_starts_at, expires_at)
    VALUES (${wanted.id}::uuid, ${wanted.mentorId}::uuid, ${wanted.ownerId}::uuid, ${wanted.kind}::occupancy_kind,
            ${startsAt}, ${endsAt}, ${new Date(wanted.session.start)}, ${wanted.expiresAt === undefined ? null : new Date(wanted.expiresAt)})
    ON CONFLICT ON CONSTRAINT occupancy_no_overlap DO NOTHING`;
  return inserted === 1;
}

/** Frees what a booking occupies: its time, its proposal, or (without `kinds`) everything. */
export async function releaseTime(
  tx: Tx,
  ownerId: string,
  now: Instant,
  kinds: readonly TakeTime['kind'][] = ['hold', 'booking', 'proposal'],
): Promise<void> {
  await tx.occupancy.updateMany({
    where: { ownerId, releasedAt: null, kind: { in: [...kinds] } },
    data: { releasedAt: new Date(now) },
  });
}

/** How long before and after a session this mentor keeps free, as it is set now. */
export async function buffersOf(tx: Tx, mentorId: string): Promise<TakeTime['buffers']> {
  const row = await tx.availability.findUnique({
    where: { mentorId },
    select: { bufferBeforeMinutes: true, bufferAfterMinutes: true },
  });
  return { beforeMinutes: row?.bufferBeforeMinutes ?? 0, afterMinutes: row?.bufferAfterMinutes ?? 0 };
}
