import type { z } from 'zod';
import type { PaymentStartView, startPaymentInput } from '@/contracts/booking';
import { refusal } from '@/domain/refusal';
import { accepted, type Result, refused } from '@/domain/result';
import { ProviderUnavailableError } from '../../adapters/payments/errors';
import { withTransaction } from '../../db/transaction';
import type { Actor } from '../actor';
import { lockBooking } from '../booking/booking-record';
import type { Services } from '../context';
import { dequeue, enqueue } from '../job/enqueue';

/**
 * Prepares the payment of a held booking and gives the browser what it needs to pay. Called again for the same
 * price it gives the same payment. The row is written before the provider is asked, so no money can arrive that
 * nobody knows of.
 *
 * Refuses with NOT_FOUND, NOT_HELD, HOLD_EXPIRED, PAYMENT_NOT_NEEDED, PRICE_CHANGED, PROVIDER_DOWN.
 */
export async function startPayment(
  services: Services,
  actor: Actor,
  input: z.infer<typeof startPaymentInput>,
): Promise<Result<PaymentStartView>> {
  const prepared = await withTransaction(services.db, async (tx) => {
    const record = await lockBooking(tx, input.bookingId);
    if (!record || record.menteeId !== actor.personId) return refused(refusal('NOT_FOUND'));
    const now = services.clock.now();
    if (record.status === 'expired') return refused(refusal('HOLD_EXPIRED'));
    if (record.status !== 'held' || !record.expiresAt) return refused(refusal('NOT_HELD'));
    if (now >= record.expiresAt.getTime()) return refused(refusal('HOLD_EXPIRED'));
    if (record.price === 0) return refused(refusal('PAYMENT_NOT_NEEDED'));
    if (record.price !== input.expectedPrice) return refused(refusal('PRICE_CHANGED'));

    const open = record.payments.filter(
      (payment) =>
        payment.status === 'created' || payment.status === 'failed' || payment.status === 'processing',
    );
    const same = open.find(
      (payment) => payment.amount === record.price && payment.currency === record.currency,
    );
    for (const other of open) {
      if (other !== same)
        await enqueue(
          tx,
          services.clock,
          'cancel-payment',
          { paymentId: other.id },
          { key: `cancel-payment:${other.id}` },
        );
    }
    // Back at a price that was left a moment ago: its payment is wanted again.
    if (same) await dequeue(tx, `cancel-payment:${same.id}`);
    const paymentId = same?.id ?? services.newId();
    if (!same) {
      await tx.payment.create({
        data: {
          id: paymentId,
          bookingId: record.id,
          provider: services.payments.name,
          amount: record.price,
          currency: record.currency,
          status: 'created',
          createdAt: new Date(now),
        },
      });
    }
    const mentee = await tx.person.findUniqueOrThrow({
      where: { id: record.menteeId },
      select: { email: true },
    });
    return accepted({ paymentId, record, email: mentee.email });
  });
  if (!prepared.ok) return prepared;

  const { paymentId, record, email } = prepared.value;
  try {
    const created = await services.payments.createPayment({
      paymentId,
      amount: record.price,
      currency: record.currency,
      // Nothing that can still change: the provider refuses the same payment with another description.
      description: `Parley booking ${record.id}`,
      metadata: { booking_id: record.id, mentor_id: record.mentorId, mentee_id: record.menteeId },
      customerEmail: email,
      transferGroup: record.id,
    });
    await keepReference(services, paymentId, created.providerRef);
    return accepted({
      paymentId,
      providerRef: created.providerRef,
      clientSecret: created.clientSecret,
      amount: record.price,
      currency: record.currency,
      ...services.checkout,
    });
  } catch (error) {
    if (!(error instanceof ProviderUnavailableError)) throw error;
    services.log.warn('payment provider unavailable', { bookingId: record.id, error });
    return refused(refusal('PROVIDER_DOWN'));
  }
}

/**
 * A hold that ended while the provider was being asked left nothing to pay for: what was made is taken back, also
 * when cancelling had found nothing a moment before.
 */
async function keepReference(services: Services, paymentId: string, providerRef: string): Promise<void> {
  await withTransaction(services.db, async (tx) => {
    const payment = await tx.payment.update({
      where: { id: paymentId },
      data: { providerRef },
      select: { status: true, booking: { select: { status: true } } },
    });
    if (payment.booking.status === 'held') return accepted(null);
    if (payment.status === 'cancelled')
      await tx.payment.update({ where: { id: paymentId }, data: { status: 'created' } });
    await enqueue(
      tx,
      services.clock,
      'cancel-payment',
      { paymentId },
      { key: `cancel-payment:${paymentId}` },
    );
    return accepted(null);
  });
}
