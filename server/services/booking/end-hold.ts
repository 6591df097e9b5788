import { decideBooking } from '@/domain/booking/life';
import { accepted } from '@/domain/result';
import { withTransaction } from '../../db/transaction';
import { SYSTEM } from '../actor';
import type { Services } from '../context';
import { asPolicy } from '../policy/current-policy';
import { bookingState, lockBooking, paidFor } from './booking-record';
import { writeBookingEvents } from './write-booking-events';

/**
 * Ends a hold that nobody paid, or a request that nobody answered, when its time has run out: the time is free
 * again and the payment is cancelled at the provider. Does nothing if it was settled, answered or prolonged.
 */
export async function endWaiting(services: Services, bookingId: string): Promise<void> {
  await withTransaction(services.db, async (tx) => {
    const record = await lockBooking(tx, bookingId);
    if (!record || (record.status !== 'held' && record.status !== 'requested')) return accepted(null);
    const policy = asPolicy(record.policy.values);
    const decision = decideBooking(
      bookingState(record),
      { type: 'expire', by: 'system' },
      { now: services.clock.now(), policy, paid: paidFor(record) },
    );
    if (decision.ok)
      await writeBookingEvents(tx, { services, record, policy, actor: SYSTEM }, decision.events);
    return accepted(null);
  });
}

/** Ends what a person let lapse a moment ago, should its job not have come to it yet. */
export async function endLapsedHolds(services: Services, menteeId: string): Promise<void> {
  const lapsed = await services.db.booking.findMany({
    where: {
      menteeId,
      status: { in: ['held', 'requested'] },
      expiresAt: { lte: new Date(services.clock.now()) },
    },
    select: { id: true },
  });
  for (const { id } of lapsed) await endWaiting(services, id);
}

/** The net below the jobs: ends everything that should have ended by itself. */
export async function sweepExpired(services: Services): Promise<void> {
  const lapsed = await services.db.booking.findMany({
    where: { status: { in: ['held', 'requested'] }, expiresAt: { lte: new Date(services.clock.now()) } },
    select: { id: true },
    take: 500,
  });
  for (const { id } of lapsed) await endWaiting(services, id);
}
