import type { z } from 'zod';
import type { BookingView, cancelBookingInput } from '@/contracts/booking';
import type { Result } from '@/domain/result';
import type { Actor } from '../actor';
import type { Services } from '../context';
import { closeNegotiation } from '../reschedule/close-negotiation';
import { actOnBooking } from './act-on-booking';

/**
 * Cancels a session, or takes a request back. The refund is the one that was shown, or nothing happens; an open
 * negotiation ends with it. Refuses with NOT_FOUND and as `decideBooking` does for `cancel`.
 */
export async function cancelBooking(
  services: Services,
  actor: Actor,
  input: z.infer<typeof cancelBookingInput>,
): Promise<Result<BookingView>> {
  return actOnBooking(services, actor, input.bookingId, {
    commandOf: (by) => ({
      type: 'cancel',
      by,
      reason: input.category ? { category: input.category, details: input.reason ?? '' } : null,
      viaMentorRequest: false,
      shownRefund: input.expectedRefund,
    }),
    alongside: (tx, record, by, audited) => closeNegotiation(tx, services, record, by, audited),
  });
}
