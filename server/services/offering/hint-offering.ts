import type { OfferingView } from '@/contracts/offering';
import type { Clock } from '../../adapters/clock/port';
import type { Tx } from '../../db/client';
import { enqueue } from '../job/enqueue';

/** Tells the mentor's own windows, and whoever looks at the mentor, that what is on offer changed. */
export async function hintOffering(
  tx: Tx,
  clock: Clock,
  mentorId: string,
  { id, version }: Pick<OfferingView, 'id' | 'version'>,
): Promise<void> {
  await enqueue(tx, clock, 'hint', {
    people: [mentorId],
    mentors: [mentorId],
    hint: { kind: 'offering', id, version },
  });
}
