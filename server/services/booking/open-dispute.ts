import type { z } from 'zod';
import type { BookingView, openDisputeInput } from '@/contracts/booking';
import type { Result } from '@/domain/result';
import type { Actor } from '../actor';
import type { Services } from '../context';
import { actOnBooking } from './act-on-booking';

/**
 * Objects to how a session is said to have ended; the money waits until an administrator has decided. Refuses with
 * NOT_FOUND, NOT_DISPUTABLE, NOT_YOUR_PART, DISPUTE_OPEN, DISPUTE_TOO_LATE, REASON_REQUIRED.
 */
export async function openDispute(
  services: Services,
  actor: Actor,
  { bookingId, statement }: z.infer<typeof openDisputeInput>,
): Promise<Result<BookingView>> {
  return actOnBooking(services, actor, bookingId, {
    commandOf: (by) => ({ type: 'dispute', by, statement }),
  });
}
