import { reminders } from '@/domain/notification/reminders';
import type { Tx } from '../../db/client';
import type { BookingRecord } from '../booking/booking-record';
import type { Services } from '../context';
import { dequeue, enqueue } from '../job/enqueue';

/** Plans the reminders of a session for the time it has now; those planned for an earlier time are replaced. */
export async function planReminders(
  tx: Tx,
  { clock }: Pick<Services, 'clock'>,
  record: BookingRecord,
): Promise<void> {
  const start = record.startsAt.getTime();
  await dropReminders(tx, record.id);
  for (const { kind, at } of reminders(start, clock.now())) {
    await enqueue(
      tx,
      clock,
      'remind',
      { bookingId: record.id, kind, start },
      { runAt: at, key: `remind:${record.id}:${kind}` },
    );
  }
}

export async function dropReminders(tx: Tx, bookingId: string): Promise<void> {
  for (const kind of ['reminder_24h', 'reminder_1h', 'reminder_15min'])
    await dequeue(tx, `remind:${bookingId}:${kind}`);
}
