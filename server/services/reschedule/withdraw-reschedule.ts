import type { z } from 'zod';
import type { BookingView } from '@/contracts/booking';
import type { answerRescheduleInput } from '@/contracts/reschedule';
import type { Result } from '@/domain/result';
import type { Actor } from '../actor';
import type { Services } from '../context';
import { negotiate } from './negotiate';

/** Takes one's own request back: the original time stands. Refuses with NOT_FOUND and as `decideReschedule`. */
export async function withdrawReschedule(
  services: Services,
  actor: Actor,
  input: z.infer<typeof answerRescheduleInput>,
): Promise<Result<BookingView>> {
  return negotiate(services, actor, input.bookingId, ({ by }) => ({
    type: 'withdraw',
    by,
    seen: input.proposalId,
  }));
}
