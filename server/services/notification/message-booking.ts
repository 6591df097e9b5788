import type { BookingNow } from '@/domain/notification/still-true';
import type { Db, Prisma, Tx } from '../../db/client';

const PARTY = { select: { id: true, name: true, email: true, timeZone: true } } as const;

const FIELDS = {
  id: true,
  status: true,
  startsAt: true,
  mentorId: true,
  menteeId: true,
  location: true,
  mentor: { select: { person: PARTY } },
  mentee: PARTY,
  rescheduleRequests: {
    where: { closedAt: null },
    select: { proposals: { orderBy: { round: 'desc' }, take: 1, select: { startsAt: true, endsAt: true } } },
  },
} as const satisfies Prisma.BookingSelect;

/** What messages need to know about a booking as it is now, beyond the facts of their event. */
export type MessageBooking = Prisma.BookingGetPayload<{ select: typeof FIELDS }>;

export async function findMessageBooking(
  db: Db | Tx,
  bookingId: string | null,
): Promise<MessageBooking | null> {
  return bookingId === null ? null : db.booking.findUnique({ where: { id: bookingId }, select: FIELDS });
}

/** Where its two people are now. */
export function zonesOf(booking: MessageBooking | null): { mentor: string; mentee: string } | null {
  return booking && { mentor: booking.mentor.person.timeZone, mentee: booking.mentee.timeZone };
}

/** What decides whether a message about it is still true. */
export function asItIs({ status, startsAt, rescheduleRequests }: MessageBooking): BookingNow {
  const proposal = rescheduleRequests[0]?.proposals[0];
  return {
    status,
    start: startsAt.getTime(),
    onTable: proposal ? { start: proposal.startsAt.getTime(), end: proposal.endsAt.getTime() } : null,
  };
}
