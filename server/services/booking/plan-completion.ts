import type { Policy } from '@/domain/policy/policy';
import { HOUR, type Instant } from '@/domain/time/instant';
import type { Tx } from '../../db/client';
import type { Services } from '../context';
import { enqueue } from '../job/enqueue';
import type { BookingRecord } from './booking-record';

/**
 * Plans that a session completes by itself some time after the end it has now, but not before `earliest`; an
 * earlier plan is replaced.
 */
export async function planCompletion(
  tx: Tx,
  { clock }: Pick<Services, 'clock'>,
  record: BookingRecord,
  policy: Policy,
  earliest: Instant = 0,
): Promise<void> {
  const runAt = Math.max(record.endsAt.getTime() + policy.autoCompleteHours * HOUR, earliest);
  await enqueue(
    tx,
    clock,
    'complete-session',
    { bookingId: record.id },
    { runAt, key: `complete:${record.id}` },
  );
}
