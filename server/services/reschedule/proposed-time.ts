import { isBookable } from '@/domain/availability/is-bookable';
import { isFree } from '@/domain/availability/occupancy';
import { OCCUPYING_STATUSES } from '@/domain/booking/status';
import { invariant } from '@/domain/invariant';
import type { ProposedTime } from '@/domain/reschedule/proposing';
import { type Instant, type Interval, MINUTE } from '@/domain/time/instant';
import type { Db, Tx } from '../../db/client';
import { slotTerms } from '../availability/slot-terms';
import type { BookingRecord } from '../booking/booking-record';
import type { Services } from '../context';

/**
 * How a start that somebody wants to propose stands on the two calendars, leaving the booking that would move, and
 * what is proposed for it, out of the way. Asked under the mentor's lock it stays true until the transaction ends.
 */
export async function proposedTime(
  tx: Tx,
  { schedules }: Pick<Services, 'schedules'>,
  record: BookingRecord,
  start: Instant,
  now: Instant,
): Promise<ProposedTime> {
  const cached = await schedules.get(tx, record.mentorId);
  invariant(cached, `Mentor ${record.mentorId} was booked without an availability`);
  const { schedule } = cached;
  const duration = record.endsAt.getTime() - record.startsAt.getTime();
  const terms = await slotTerms(tx, schedule, {
    mentorId: record.mentorId,
    durationMinutes: duration / MINUTE,
    window: { start, end: start + 1 },
    now,
    exceptOwner: record.id,
  });
  if (!isFree(schedule.availability, start, terms.durationMinutes, terms.busy)) return 'taken';
  const elsewhere = await menteeSessions(tx, record, { start, end: start + duration }, now);
  if (elsewhere.length > 0) return 'mentee_busy';
  const bookable = isBookable(schedule, terms, start);
  if (bookable.ok) return 'bookable';
  return bookable.refusal.code === 'INSIDE_NOTICE' ? 'inside_notice' : 'free';
}

/**
 * How the time on the table stands when it is accepted. It has been kept on the mentor's calendar since it was
 * proposed, so only the mentee can have become busy.
 */
export async function keptTime(tx: Tx, record: BookingRecord, now: Instant): Promise<ProposedTime> {
  const kept = await tx.occupancy.findFirst({
    where: { ownerId: record.id, kind: 'proposal', releasedAt: null },
    select: { sessionStartsAt: true },
  });
  if (!kept) return 'taken';
  const start = kept.sessionStartsAt.getTime();
  const end = start + record.endsAt.getTime() - record.startsAt.getTime();
  return (await menteeSessions(tx, record, { start, end }, now)).length > 0 ? 'mentee_busy' : 'free';
}

/** The mentee's other sessions in a half-open window; holds and requests that have lapsed are none. */
export async function menteeSessions(
  db: Db | Tx,
  booking: { id: string; menteeId: string },
  window: Interval,
  now: Instant,
): Promise<Interval[]> {
  const rows = await db.booking.findMany({
    where: {
      menteeId: booking.menteeId,
      id: { not: booking.id },
      status: { in: [...OCCUPYING_STATUSES] },
      startsAt: { lt: new Date(window.end) },
      endsAt: { gt: new Date(window.start) },
      NOT: { status: { in: ['held', 'requested'] }, expiresAt: { lte: new Date(now) } },
    },
    select: { startsAt: true, endsAt: true },
  });
  return rows.map(({ startsAt, endsAt }) => ({ start: startsAt.getTime(), end: endsAt.getTime() }));
}
