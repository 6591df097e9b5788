import type { z } from 'zod';
import type { BookingView, bookingInput } from '@/contracts/booking';
import { decideBooking } from '@/domain/booking/life';
import { accepted, type Result } from '@/domain/result';
import { SECOND } from '@/domain/time/instant';
import { withTransaction } from '../../db/transaction';
import { type Actor, SYSTEM } from '../actor';
import type { Services } from '../context';
import { asPolicy } from '../policy/current-policy';
import { actOnBooking } from './act-on-booking';
import { bookingState, lockBooking, paidFor } from './booking-record';
import { planCompletion } from './plan-completion';
import { writeBookingEvents } from './write-booking-events';

/** The mentor says that a session took place. Refuses with NOT_FOUND, NOT_YOUR_PART, NOT_COMPLETABLE, TOO_EARLY_TO_COMPLETE. */
export async function completeSession(
  services: Services,
  actor: Actor,
  input: z.infer<typeof bookingInput>,
): Promise<Result<BookingView>> {
  return actOnBooking(services, actor, input.bookingId, { commandOf: (by) => ({ type: 'complete', by }) });
}

/** Completes a session about which nobody said anything. Does nothing if somebody has, or if it was moved. */
export async function completeByItself(services: Services, bookingId: string): Promise<void> {
  await withTransaction(services.db, async (tx) => {
    const record = await lockBooking(tx, bookingId);
    if (!record) return accepted(null);
    const policy = asPolicy(record.policy.values);
    const now = services.clock.now();
    const decision = decideBooking(
      bookingState(record),
      { type: 'complete', by: 'system' },
      { now, policy, paid: paidFor(record) },
    );
    if (decision.ok)
      await writeBookingEvents(tx, { services, record, policy, actor: SYSTEM }, decision.events);
    else if (decision.refusal.retryAt !== undefined)
      await planCompletion(tx, services, record, policy, now + SECOND);
    return accepted(null);
  });
}
