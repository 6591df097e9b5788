import type { Instant } from '@/domain/time/instant';
import type { Tx } from '../../db/client';
import type { Services } from '../context';
import { enqueue } from '../job/enqueue';

/**
 * Decides that money goes back, in the transaction that gives the reason; a job then asks the provider until it
 * has happened. `amount` in minor units of the payment's currency. The database refuses more than is left.
 */
export async function createRefund(
  tx: Tx,
  services: Pick<Services, 'clock' | 'newId'>,
  payment: { id: string },
  refund: { amount: number; reason: string; at: Instant },
): Promise<void> {
  const id = services.newId();
  await tx.refund.create({
    data: {
      id,
      paymentId: payment.id,
      amount: refund.amount,
      status: 'pending',
      reason: refund.reason,
      createdAt: new Date(refund.at),
    },
  });
  await enqueue(tx, services.clock, 'send-refund', { refundId: id }, { key: `refund:${id}` });
}
