import type { z } from 'zod';
import type { BookingView } from '@/contracts/booking';
import type { answerRescheduleInput } from '@/contracts/reschedule';
import { refusal } from '@/domain/refusal';
import { whyNotTake } from '@/domain/reschedule/proposing';
import { type Result, refused } from '@/domain/result';
import { violates } from '../../db/transaction';
import { type Actor, partyOf } from '../actor';
import { endLapsedHolds } from '../booking/end-hold';
import type { Services } from '../context';
import { negotiate } from './negotiate';
import { keptTime } from './proposed-time';

/**
 * Agrees to the time on the table: the session moves there, the old time is free, and the move counts for the side
 * that had asked. Refuses with NOT_FOUND and what answering and taking are refused with, see `decideReschedule`.
 */
export async function acceptReschedule(
  services: Services,
  actor: Actor,
  input: z.infer<typeof answerRescheduleInput>,
): Promise<Result<BookingView>> {
  const booking = await services.db.booking.findUnique({
    where: { id: input.bookingId },
    select: { mentorId: true, menteeId: true },
  });
  const by = booking && partyOf(booking, actor.personId);
  if (!booking || !by) return refused(refusal('NOT_FOUND'));
  await endLapsedHolds(services, booking.menteeId);
  try {
    return await negotiate(services, actor, input.bookingId, async ({ tx, record, now }) => ({
      type: 'accept',
      by,
      seen: input.proposalId,
      time: await keptTime(tx, record, now),
    }));
  } catch (error) {
    // The mentee booked another mentor at that time a moment ago: that one stands in another line.
    const obstacle = violates(error, 'booking_mentee_no_overlap') ? whyNotTake('mentee_busy', by) : null;
    if (obstacle) return refused(obstacle);
    throw error;
  }
}
