import { settlementOutcome } from '@/domain/booking/no-show';
import { percentageOf } from '@/domain/money/percentage';
import { accepted } from '@/domain/result';
import { withTransaction } from '../../db/transaction';
import { SYSTEM } from '../actor';
import { writeAudit } from '../audit/write-audit';
import type { Services } from '../context';
import { enqueue } from '../job/enqueue';
import { createRefund } from '../payment/create-refund';
import { asPolicy } from '../policy/current-policy';
import { bookingState, lockBooking, paidFor, paymentOf } from './booking-record';

/**
 * Once nobody can object any more, gives the mentee everything back if the mentor was absent. Safe to repeat: what
 * has gone back is not there to go back again. Does nothing while a dispute is open; its decision plans this anew.
 */
export async function concludeSession(services: Services, bookingId: string): Promise<void> {
  await withTransaction(services.db, async (tx) => {
    const record = await lockBooking(tx, bookingId);
    const state = record && bookingState(record);
    if (!record || !state || (state.status !== 'completed' && state.status !== 'no_show'))
      return accepted(null);
    const now = services.clock.now();
    const outcome = settlementOutcome(state, asPolicy(record.policy.values), now);
    if (outcome.kind === 'waits_for_admin') return accepted(null);
    if (outcome.kind === 'waits_until') {
      const planned = { runAt: outcome.until, key: `conclude:${record.id}` };
      await enqueue(tx, services.clock, 'conclude-session', { bookingId }, planned);
      return accepted(null);
    }
    const paid = paidFor(record);
    const amount = paid ? percentageOf(paid.amount, outcome.refundPercentage) : 0;
    if (!paid || amount === 0) return accepted(null);
    await createRefund(tx, services, paymentOf(record), { amount, reason: 'mentor_absent', at: now });
    await writeAudit(tx, {
      subjectKind: 'booking',
      subjectId: record.id,
      actor: SYSTEM,
      action: 'refunded',
      reason: 'mentor_absent',
      after: { amount, currency: paid.currency },
      policyVersion: record.policyVersion,
      at: now,
    });
    return accepted(null);
  });
}
