import type { Instant } from '@/domain/time/instant';
import type { Tx } from '../../db/client';
import { type Actor, actingAs } from '../actor';
import { writeAudit } from '../audit/write-audit';
import type { Services } from '../context';
import { enqueue } from '../job/enqueue';

/** Makes every session of a person worthless from the commit on, and has their open sockets closed. */
export async function endSessions(
  tx: Tx,
  { clock }: Pick<Services, 'clock'>,
  actor: Actor,
  action: 'password_changed' | 'signed_out_everywhere',
  at: Instant,
): Promise<void> {
  await tx.person.update({ where: { id: actor.personId }, data: { sessionEpoch: { increment: 1 } } });
  await writeAudit(tx, {
    subjectKind: 'person',
    subjectId: actor.personId,
    actor: asThemselves(actor),
    action,
    at,
  });
  await enqueue(tx, clock, 'sign-out-person', { personId: actor.personId });
}

/** How the audit names somebody who changes their own account. */
export function asThemselves(actor: Actor) {
  return actingAs(actor, actor.isMentor ? 'mentor' : 'mentee');
}
