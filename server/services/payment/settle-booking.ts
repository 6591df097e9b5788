import type { SettlementView } from '@/contracts/booking';
import { refusal } from '@/domain/refusal';
import { accepted, type Result, refused } from '@/domain/result';
import { ProviderUnavailableError } from '../../adapters/payments/errors';
import type { Actor } from '../actor';
import { findBooking } from '../booking/booking-record';
import { bookingView } from '../booking/booking-view';
import type { Services } from '../context';
import { settlePayment } from './settle-payment';

/**
 * The mentee's browser says that it has paid: ask the provider and make it true, without waiting for the webhook.
 * What the browser says about the payment itself is not believed. Refuses with NOT_FOUND, PROVIDER_DOWN.
 */
export async function settleBooking(
  services: Services,
  actor: Actor,
  input: { bookingId: string },
): Promise<Result<SettlementView>> {
  const before = await findBooking(services.db, input.bookingId);
  const payment = before?.payments[0];
  if (!before || before.menteeId !== actor.personId || !payment) return refused(refusal('NOT_FOUND'));
  try {
    const { outcome, refusal: why } = await settlePayment(services, payment.id);
    const after = await findBooking(services.db, input.bookingId);
    if (!after) return refused(refusal('NOT_FOUND'));
    return accepted({
      outcome: outcome === 'cancelled' ? 'declined' : outcome,
      refusal: why ?? (outcome === 'cancelled' ? 'HOLD_EXPIRED' : null),
      booking: bookingView(after, actor, services.clock.now()),
    });
  } catch (error) {
    if (!(error instanceof ProviderUnavailableError)) throw error;
    services.log.warn('payment provider unavailable', { bookingId: input.bookingId, error });
    return refused(refusal('PROVIDER_DOWN'));
  }
}
