import { accepted } from '@/domain/result';
import { withTransaction } from '../../db/transaction';
import { SYSTEM } from '../actor';
import { findBooking, sessionFacts } from '../booking/booking-record';
import type { Services } from '../context';
import { recordEvent } from '../event/record-event';
import { hintBooking } from '../job/hints';
import { postLedger } from './post-ledger';

/**
 * Asks the provider to give money back and writes down what came of it. Safe to repeat: the provider knows the
 * refund by our id, and a refund that is done stays done. Throws when the provider cannot be asked, or has not
 * finished, so that the queue tries again.
 */
export async function sendRefund(services: Services, refundId: string): Promise<void> {
  const refund = await services.db.refund.findUnique({ where: { id: refundId }, include: { payment: true } });
  if (!refund || refund.status === 'succeeded') return;
  const { payment } = refund;
  if (!payment.providerRef) throw new Error(`Refund ${refundId} of a payment the provider does not know`);
  const answer = refund.providerRef
    ? { ok: true as const, value: await services.payments.retrieveRefund(refund.providerRef) }
    : await services.payments.refund({
        refundId,
        providerRef: payment.providerRef,
        amount: refund.amount,
        currency: payment.currency,
        reason: refund.reason,
      });
  const status = !answer.ok || answer.value.status === 'cancelled' ? 'failed' : answer.value.status;
  const now = services.clock.now();
  await withTransaction(services.db, async (tx) => {
    const [locked] = await tx.$queryRaw<
      { status: string }[]
    >`SELECT status::text FROM refund WHERE id = ${refundId}::uuid FOR UPDATE`;
    if (locked?.status === 'succeeded') return accepted(null);
    await tx.refund.update({
      where: { id: refundId },
      data: {
        status,
        providerRef: answer.ok ? answer.value.refundRef : null,
        failure: answer.ok ? null : answer.refusal.code,
        doneAt: status === 'pending' ? null : new Date(now),
      },
    });
    if (status === 'pending') return accepted(null);
    const record = await findBooking(tx, payment.bookingId);
    if (!record) throw new Error(`Payment ${payment.id} has no booking`);
    const amount = { amount: refund.amount, currency: payment.currency };
    if (status === 'succeeded') {
      await postLedger(tx, services, {
        cause: `refund:${refundId}`,
        bookingId: record.id,
        ...amount,
        from: 'provider_clearing',
        to: 'mentee_funds_held',
        at: now,
      });
    }
    await recordEvent(tx, services, {
      kind: status === 'succeeded' ? 'refund_done' : 'refund_failed',
      bookingId: record.id,
      actor: SYSTEM,
      facts: { session: sessionFacts(record), amount },
      at: now,
    });
    await hintBooking(tx, services.clock, record);
    return accepted(null);
  });
  if (status === 'pending') throw new Error(`Refund ${refundId} is still on its way`);
}
