import type { Tx } from '../../db/client';
import { SYSTEM } from '../actor';
import type { Services } from '../context';
import { recordEvent } from '../event/record-event';
import { hintPerson } from '../person/hint-person';

/**
 * Remembers that a person's address does not work, and tells them on the bell and the admins. Once is enough; an
 * address that is not theirs any more says nothing about the one they have now.
 */
export async function markBounced(
  tx: Tx,
  services: Pick<Services, 'clock' | 'newId'>,
  personId: string,
  address: string,
): Promise<void> {
  const now = services.clock.now();
  const { count } = await tx.person.updateMany({
    where: { id: personId, email: address, emailBouncedAt: null },
    data: { emailBouncedAt: new Date(now) },
  });
  if (count === 0) return;
  const { name } = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { name: true } });
  await recordEvent(tx, services, {
    kind: 'address_bounced',
    bookingId: null,
    actor: SYSTEM,
    personId,
    facts: { owner: name, address },
    at: now,
  });
  await hintPerson(tx, services.clock, personId);
}
