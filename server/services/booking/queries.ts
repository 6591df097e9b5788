import type { z } from 'zod';
import type {
  BookingView,
  listBookingsInput,
  MenteeOfMentorView,
  MentorStatsView,
  menteesInput,
} from '@/contracts/booking';
import type { Page } from '@/contracts/common';
import { refusal } from '@/domain/refusal';
import { accepted, type Result, refused } from '@/domain/result';
import type { Prisma } from '../../db/client';
import { type Actor, partyOf } from '../actor';
import type { Services } from '../context';
import { BOOKING_RECORD, findBooking } from './booking-record';
import { bookingView } from './booking-view';

/** Statuses of sessions that were agreed at some time: what counts as a session. */
const SESSIONS = ['scheduled', 'in_progress', 'completed', 'no_show'] as const;
/** Holds are the mentee's own business until they are finished. */
const NOT_FOR_MENTORS = ['released', 'expired'] as const;

/** A negotiation that is not over: its proposed time stands on the calendar beside the agreed one. */
const OPEN_REQUEST = ['pending', 'counter_proposed'] as const;

/** One booking, for its two people and admins. Refuses everybody else with NOT_FOUND, so that ids tell nothing. */
export async function getBooking(
  { db, clock }: Services,
  actor: Actor,
  input: { bookingId: string },
): Promise<Result<BookingView>> {
  const record = await findBooking(db, input.bookingId);
  if (!record || (!partyOf(record, actor.personId) && !actor.isAdmin)) return refused(refusal('NOT_FOUND'));
  return accepted(bookingView(record, actor, clock.now()));
}

/**
 * A person's bookings on one side, by start: rising for what is to come, falling for what is past. The cursor is
 * the id of the last one of the page before.
 */
export async function listBookings(
  { db, clock }: Services,
  actor: Actor,
  input: z.infer<typeof listBookingsInput>,
): Promise<Page<BookingView>> {
  const now = clock.now();
  const direction = input.scope === 'past' ? 'desc' : 'asc';
  const records = await db.booking.findMany({
    where: {
      AND: [sideOf(actor, input.role, input.personId), scopeOf(input.scope, now), windowOf(input.window)],
    },
    include: BOOKING_RECORD,
    orderBy: [{ startsAt: direction }, { id: direction }],
    take: input.limit + 1,
    ...(input.cursor ? { cursor: { id: input.cursor }, skip: 1 } : {}),
  });
  const items = records.slice(0, input.limit);
  return {
    items: items.map((record) => bookingView(record, actor, now)),
    nextCursor: records.length > input.limit ? (items.at(-1)?.id ?? null) : null,
  };
}

function sideOf(
  actor: Actor,
  role: 'mentor' | 'mentee',
  personId: string | null | undefined,
): Prisma.BookingWhereInput {
  return role === 'mentor'
    ? { mentorId: actor.personId, menteeId: personId ?? undefined, status: { notIn: [...NOT_FOR_MENTORS] } }
    : { menteeId: actor.personId, mentorId: personId ?? undefined, status: { not: 'released' } };
}

function scopeOf(scope: 'upcoming' | 'past' | 'waiting' | 'all', now: number): Prisma.BookingWhereInput {
  const at = new Date(now);
  switch (scope) {
    case 'upcoming':
      return { status: { in: ['scheduled', 'in_progress'] }, endsAt: { gt: at } };
    case 'past':
      return {
        OR: [
          { status: { in: ['completed', 'no_show', 'cancelled', 'declined'] } },
          { status: { in: ['scheduled', 'in_progress'] }, endsAt: { lte: at } },
        ],
      };
    case 'waiting':
      return { status: { in: ['held', 'requested'] }, expiresAt: { gt: at } };
    case 'all':
      return {};
  }
}

function windowOf(window: { from: number; until: number } | null | undefined): Prisma.BookingWhereInput {
  if (!window) return {};
  const overlaps = { startsAt: { lt: new Date(window.until) }, endsAt: { gt: new Date(window.from) } };
  const isProposed = { status: { in: [...OPEN_REQUEST] }, proposals: { some: overlaps } };
  return { OR: [overlaps, { rescheduleRequests: { some: isProposed } }] };
}

/** The numbers over a mentor's schedule: everybody they met or will meet, and their sessions of all time. */
export async function mentorStats({ db, clock }: Services, actor: Actor): Promise<MentorStatsView> {
  const [row] = await db.$queryRaw<MentorStatsView[]>`
    SELECT count(DISTINCT mentee_id)::int AS mentees,
           count(*)::int AS sessions,
           count(*) FILTER (WHERE status IN ('scheduled', 'in_progress') AND ends_at > ${new Date(clock.now())})::int AS upcoming,
           count(*) FILTER (WHERE status = 'completed')::int AS completed
    FROM booking WHERE mentor_id = ${actor.personId}::uuid AND status::text = ANY(${[...SESSIONS]}::text[])`;
  return row ?? { mentees: 0, sessions: 0, upcoming: 0, completed: 0 };
}

/** Everybody a mentor met or will meet, by name, with what they share. */
export async function mentorMentees(
  { db, clock }: Services,
  actor: Actor,
  input: z.infer<typeof menteesInput>,
): Promise<Page<MenteeOfMentorView>> {
  const now = new Date(clock.now());
  const rows = await db.$queryRaw<
    {
      id: string;
      name: string;
      image: string | null;
      time_zone: string;
      sessions: number;
      completed: number;
      last: Date | null;
      next: Date | null;
    }[]
  >`
    SELECT p.id, p.name, p.image, p.time_zone, count(*)::int AS sessions,
           count(*) FILTER (WHERE b.status = 'completed')::int AS completed,
           max(b.starts_at) FILTER (WHERE b.ends_at <= ${now}) AS last,
           min(b.starts_at) FILTER (WHERE b.ends_at > ${now} AND b.status IN ('scheduled', 'in_progress')) AS next
    FROM booking b JOIN person p ON p.id = b.mentee_id
    WHERE b.mentor_id = ${actor.personId}::uuid AND b.status::text = ANY(${[...SESSIONS]}::text[])
      AND (${input.cursor ?? null}::text IS NULL OR p.id::text > ${input.cursor ?? null}::text)
    GROUP BY p.id ORDER BY p.id::text LIMIT ${input.limit + 1}`;
  const items = rows.slice(0, input.limit).map((row) => ({
    id: row.id,
    name: row.name,
    image: row.image,
    timeZone: row.time_zone,
    sessions: row.sessions,
    completed: row.completed,
    lastSession: row.last?.getTime() ?? null,
    nextSession: row.next?.getTime() ?? null,
  }));
  return { items, nextCursor: rows.length > input.limit ? (items.at(-1)?.id ?? null) : null };
}
