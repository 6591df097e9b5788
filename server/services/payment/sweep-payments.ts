import { MINUTE } from '@/domain/time/instant';
import type { Services } from '../context';
import { settlePayment } from './settle-payment';

/** A payment that nothing was heard of for this long is asked about. */
const SILENCE = 2 * MINUTE;
const AT_ONCE = 100;

/**
 * Asks the provider about every payment that is still open: the net below a webhook that never comes, and below a
 * crash between the provider's success and our commit. One that cannot be asked about does not keep the others.
 */
export async function sweepPayments(services: Services): Promise<void> {
  const open = await services.db.payment.findMany({
    where: {
      status: { in: ['created', 'processing', 'failed'] },
      createdAt: { lt: new Date(services.clock.now() - SILENCE) },
    },
    orderBy: { createdAt: 'asc' },
    take: AT_ONCE,
    select: { id: true },
  });
  for (const { id } of open) {
    await settlePayment(services, id).catch((error: unknown) =>
      services.log.warn('payment could not be asked about', { paymentId: id, error }),
    );
  }
}
