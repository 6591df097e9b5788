import type { z } from 'zod';
import type { BookingView } from '@/contracts/booking';
import type { declineRescheduleInput } from '@/contracts/reschedule';
import type { Result } from '@/domain/result';
import type { Actor } from '../actor';
import type { Services } from '../context';
import { negotiate } from './negotiate';

/** Says no to the time on the table: the original one stands. Refuses with NOT_FOUND and as `decideReschedule`. */
export async function declineReschedule(
  services: Services,
  actor: Actor,
  input: z.infer<typeof declineRescheduleInput>,
): Promise<Result<BookingView>> {
  return negotiate(services, actor, input.bookingId, ({ by }) => ({
    type: 'decline',
    by,
    seen: input.proposalId,
    reason: input.reason ?? null,
  }));
}
