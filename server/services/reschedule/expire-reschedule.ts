import { decideReschedule } from '@/domain/reschedule/decide';
import { accepted } from '@/domain/result';
import { SECOND } from '@/domain/time/instant';
import { withTransaction } from '../../db/transaction';
import { SYSTEM } from '../actor';
import { lockBooking } from '../booking/booking-record';
import type { Services } from '../context';
import { asPolicy } from '../policy/current-policy';
import { planExpiry } from './plan-expiry';
import { negotiation, openRow, rescheduleFacts } from './reschedule-record';
import { writeRescheduleEvents } from './write-reschedule-events';

/**
 * Ends a request that nobody answered in time: the proposed time is free again and the original one stands. Does
 * nothing if it has ended already, or if a counter-proposal has moved its end.
 */
export async function expireReschedule(services: Services, requestId: string): Promise<void> {
  const request = await services.db.rescheduleRequest.findUnique({
    where: { id: requestId },
    select: { bookingId: true },
  });
  if (!request) return;
  await withTransaction(services.db, async (tx) => {
    const record = await lockBooking(tx, request.bookingId);
    if (!record || openRow(record)?.id !== requestId) return accepted(null);
    const policy = asPolicy(record.policy.values);
    const now = services.clock.now();
    const facts = rescheduleFacts(record, policy, now);
    const decision = decideReschedule(negotiation(record), { type: 'expire' }, facts);
    if (!decision.ok) {
      // The queue goes by the database's clock, which may be ahead of ours.
      const { retryAt } = decision.refusal;
      if (retryAt !== undefined) await planExpiry(tx, services, requestId, Math.max(retryAt, now + SECOND));
      return accepted(null);
    }
    await writeRescheduleEvents(tx, { services, record, policy, actor: SYSTEM }, decision.events);
    return accepted(null);
  });
}

/** The net below the jobs: ends everything that should have ended by itself. */
export async function sweepReschedules(services: Services): Promise<void> {
  const overdue = await services.db.rescheduleRequest.findMany({
    where: {
      status: { in: ['pending', 'counter_proposed'] },
      expiresAt: { lte: new Date(services.clock.now()) },
    },
    select: { id: true },
    take: 500,
  });
  for (const { id } of overdue) await expireReschedule(services, id);
}
