import type { z } from 'zod';
import type { BookingView } from '@/contracts/booking';
import type { requestRescheduleInput } from '@/contracts/reschedule';
import { REQUEST_COUNT_WINDOW } from '@/domain/policy/fixed';
import type { Result } from '@/domain/result';
import type { Instant } from '@/domain/time/instant';
import type { Db, Tx } from '../../db/client';
import type { Actor } from '../actor';
import type { Services } from '../context';
import { negotiate } from './negotiate';
import { proposedTime } from './proposed-time';

/**
 * Asks to move a session: the proposed time is kept on the mentor's calendar from now on, and the original one
 * stands until both agree. Refuses with NOT_FOUND and what opening and proposing are refused with, see
 * `decideReschedule`.
 */
export async function requestReschedule(
  services: Services,
  actor: Actor,
  input: z.infer<typeof requestRescheduleInput>,
): Promise<Result<BookingView>> {
  return negotiate(
    services,
    actor,
    input.bookingId,
    async ({ tx, record, by, now }) => {
      await lockOpenings(tx, actor.personId);
      const { start, reason = null } = input;
      const end = start + record.endsAt.getTime() - record.startsAt.getTime();
      return {
        type: 'open',
        by,
        proposal: { id: services.newId(), start, end, reason },
        time: await proposedTime(tx, services, record, start, now),
        recentOpenings: await recentOpenings(tx, actor.personId, now),
        openedByMentor: record.rescheduleRequests.filter(({ openedBy }) => openedBy === 'mentor').length,
      };
    },
    { warningSeen: input.warningSeen },
  );
}

/** When this person opened requests, about whichever booking, as far back as they count. */
export async function recentOpenings(db: Db | Tx, personId: string, now: Instant): Promise<Instant[]> {
  const rows = await db.rescheduleRequest.findMany({
    where: { openedById: personId, openedAt: { gt: new Date(now - REQUEST_COUNT_WINDOW) } },
    select: { openedAt: true },
    orderBy: { openedAt: 'asc' },
  });
  return rows.map(({ openedAt }) => openedAt.getTime());
}

/** Requests about bookings with different mentors stand in no common line, but count together. */
async function lockOpenings(tx: Tx, personId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`openings:${personId}`}, 0))`;
}
