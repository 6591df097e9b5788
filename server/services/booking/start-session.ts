import type { z } from 'zod';
import type { BookingView, bookingInput } from '@/contracts/booking';
import type { Result } from '@/domain/result';
import type { Actor } from '../actor';
import type { Services } from '../context';
import { actOnBooking } from './act-on-booking';

/** Starts a session, from shortly before its time. Refuses with NOT_FOUND, NOT_STARTABLE, TOO_EARLY_TO_START. */
export async function startSession(
  services: Services,
  actor: Actor,
  input: z.infer<typeof bookingInput>,
): Promise<Result<BookingView>> {
  return actOnBooking(services, actor, input.bookingId, { commandOf: (by) => ({ type: 'start', by }) });
}
