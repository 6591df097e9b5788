import type { z } from 'zod';
import type { MeView, updatePersonInput } from '@/contracts/person';
import { accepted, type Result } from '@/domain/result';
import { withTransaction } from '../../db/transaction';
import type { Actor } from '../actor';
import { writeAudit } from '../audit/write-audit';
import type { Services } from '../context';
import { asThemselves } from './end-sessions';
import { hintPerson } from './hint-person';
import { findMe } from './queries';

/** Changes a person's name and the zone in which they read times. */
export async function updatePerson(
  services: Pick<Services, 'db' | 'clock'>,
  actor: Actor,
  { name, timeZone }: z.infer<typeof updatePersonInput>,
): Promise<Result<MeView>> {
  const { db, clock } = services;
  return withTransaction(db, async (tx) => {
    const before = await tx.person.findUniqueOrThrow({ where: { id: actor.personId } });
    await tx.person.update({ where: { id: actor.personId }, data: { name, timeZone } });
    await writeAudit(tx, {
      subjectKind: 'person',
      subjectId: actor.personId,
      actor: asThemselves(actor),
      action: 'updated',
      before: { name: before.name, timeZone: before.timeZone },
      after: { name, timeZone },
      at: clock.now(),
    });
    await hintPerson(tx, clock, actor.personId);
    return accepted(await findMe({ db: tx }, actor));
  });
}
