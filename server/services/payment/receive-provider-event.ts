import { accepted } from '@/domain/result';
import type { ProviderEvent } from '../../adapters/payments/port';
import { withTransaction } from '../../db/transaction';
import type { Services } from '../context';
import { enqueue } from '../job/enqueue';

/**
 * Stores a verified event once and queues the work it causes, in one transaction; the same event again does
 * nothing. Events about payments that are not ours are kept for the record only.
 */
export async function receiveProviderEvent(services: Services, event: ProviderEvent): Promise<void> {
  const now = new Date(services.clock.now());
  await withTransaction(services.db, async (tx) => {
    const stored = await tx.providerEvent.createMany({
      data: {
        provider: services.payments.name,
        eventId: event.id,
        kind: event.kind,
        providerRef: event.providerRef,
        receivedAt: now,
      },
      skipDuplicates: true,
    });
    if (stored.count === 0) return accepted(null);
    const payment = await tx.payment.findFirst({
      where: event.paymentId
        ? { id: event.paymentId, provider: services.payments.name }
        : { provider: services.payments.name, providerRef: event.providerRef ?? '' },
      select: { id: true },
    });
    if (payment && event.kind !== 'other') {
      await enqueue(tx, services.clock, 'settle-payment', { paymentId: payment.id });
    }
    return accepted(null);
  });
}
