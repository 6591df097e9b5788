import { accepted } from '@/domain/result';
import type { Tx } from '../../db/client';
import { withTransaction } from '../../db/transaction';
import type { BookingRecord } from '../booking/booking-record';
import type { Services } from '../context';
import { enqueue } from '../job/enqueue';

/** Queues that what a booking still waits for is not taken any more; what has arrived is not touched. */
export async function cancelOpenPayments(
  tx: Tx,
  { clock }: Pick<Services, 'clock'>,
  record: BookingRecord,
): Promise<void> {
  for (const payment of record.payments) {
    if (payment.status === 'created' || payment.status === 'processing' || payment.status === 'failed') {
      await enqueue(
        tx,
        clock,
        'cancel-payment',
        { paymentId: payment.id },
        { key: `cancel-payment:${payment.id}` },
      );
    }
  }
}

/**
 * Cancels a payment at the provider. When the money was faster the payment is settled instead: it either takes
 * the time again or goes back.
 */
export async function cancelPayment(services: Services, paymentId: string): Promise<void> {
  const payment = await services.db.payment.findUnique({ where: { id: paymentId } });
  if (!payment || payment.settledAt || payment.status === 'cancelled') return;
  const known = payment.providerRef ?? (await services.payments.findPayment(paymentId))?.providerRef;
  const status = known ? (await services.payments.cancelPayment(known)).status : 'cancelled';
  await withTransaction(services.db, async (tx) => {
    if (status === 'cancelled') {
      await tx.payment.updateMany({
        where: { id: paymentId, settledAt: null },
        data: { status: 'cancelled' },
      });
    } else {
      await enqueue(tx, services.clock, 'settle-payment', { paymentId }, { key: `settle:${paymentId}` });
    }
    return accepted(null);
  });
}
