import { refusal } from '@/domain/refusal';
import { accepted, type Result, refused } from '@/domain/result';
import { type Actor, partyOf } from '../actor';
import type { Services } from '../context';

/** Writes down that a party left the room. Refuses with NOT_FOUND. */
export async function leaveMeeting(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  actor: Actor,
  { bookingId }: { bookingId: string },
): Promise<Result<null>> {
  const booking = await db.booking.findUnique({
    where: { id: bookingId },
    select: { mentorId: true, menteeId: true },
  });
  const party = booking && partyOf(booking, actor.personId);
  if (!party) return refused(refusal('NOT_FOUND'));
  await db.attendance.updateMany({
    where: { bookingId, party, leftAt: null },
    data: { leftAt: new Date(clock.now()) },
  });
  return accepted(null);
}
