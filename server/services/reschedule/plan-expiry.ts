import type { Instant } from '@/domain/time/instant';
import type { Tx } from '../../db/client';
import type { Services } from '../context';
import { dequeue, enqueue } from '../job/enqueue';

const keyOf = (requestId: string) => `reschedule:${requestId}`;

/** Plans that a request expires by itself; a counter-proposal plans it anew. */
export async function planExpiry(
  tx: Tx,
  { clock }: Pick<Services, 'clock'>,
  requestId: string,
  runAt: Instant,
): Promise<void> {
  await enqueue(tx, clock, 'expire-reschedule', { requestId }, { runAt, key: keyOf(requestId) });
}

export async function dropExpiry(tx: Tx, requestId: string): Promise<void> {
  await dequeue(tx, keyOf(requestId));
}
