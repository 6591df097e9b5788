import type { z } from 'zod';
import type { BookingView } from '@/contracts/booking';
import type { counterRescheduleInput } from '@/contracts/reschedule';
import type { Result } from '@/domain/result';
import type { Actor } from '../actor';
import type { Services } from '../context';
import { negotiate } from './negotiate';
import { proposedTime } from './proposed-time';

/**
 * Answers a proposed time with another one, which is kept instead of it. Refuses with NOT_FOUND and what answering
 * and proposing are refused with, see `decideReschedule`.
 */
export async function counterReschedule(
  services: Services,
  actor: Actor,
  input: z.infer<typeof counterRescheduleInput>,
): Promise<Result<BookingView>> {
  return negotiate(services, actor, input.bookingId, async ({ tx, record, by, now }) => {
    const { start, reason = null } = input;
    const end = start + record.endsAt.getTime() - record.startsAt.getTime();
    return {
      type: 'counter',
      by,
      seen: input.proposalId,
      proposal: { id: services.newId(), start, end, reason },
      time: await proposedTime(tx, services, record, start, now),
    };
  });
}
