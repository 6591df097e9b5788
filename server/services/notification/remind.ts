import type { ReminderKind } from '@/domain/notification/reminders';
import { isStillTrue } from '@/domain/notification/still-true';
import { accepted } from '@/domain/result';
import type { Instant } from '@/domain/time/instant';
import { withTransaction } from '../../db/transaction';
import { SYSTEM } from '../actor';
import { lockBooking, sessionFacts } from '../booking/booking-record';
import type { Services } from '../context';
import { recordEvent } from '../event/record-event';

/** Reminds both of a session, once, if it still takes place at the time for which this was planned. */
export async function remind(
  services: Services,
  { bookingId, kind, start }: { bookingId: string; kind: ReminderKind; start: Instant },
): Promise<void> {
  await withTransaction(services.db, async (tx) => {
    const record = await lockBooking(tx, bookingId);
    if (!record) return accepted(null);
    const now = services.clock.now();
    const session = sessionFacts(record);
    const asItIs = { status: record.status, start: session.start, onTable: null };
    const planned = { session: { ...session, start } };
    if (!isStillTrue(kind, planned, asItIs, now)) return accepted(null);
    const before = await tx.event.count({
      where: { bookingId, kind, facts: { path: ['session', 'start'], equals: start } },
    });
    if (before === 0)
      await recordEvent(tx, services, { kind, bookingId, actor: SYSTEM, facts: { session }, at: now });
    return accepted(null);
  });
}
