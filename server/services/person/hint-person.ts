import type { Clock } from '../../adapters/clock/port';
import type { Tx } from '../../db/client';
import { enqueue } from '../job/enqueue';

/** Tells a person's other windows, and whoever looks at them as a mentor, that they present themselves anew. */
export async function hintPerson(tx: Tx, clock: Clock, personId: string): Promise<void> {
  await enqueue(tx, clock, 'hint', {
    people: [personId],
    mentors: [personId],
    hint: { kind: 'person', id: personId, version: clock.now() },
  });
}
