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
