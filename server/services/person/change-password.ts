import type { z } from 'zod';
import type { changePasswordInput } from '@/contracts/person';
import { refusal } from '@/domain/refusal';
import { accepted, type Result, refused } from '@/domain/result';
import { withTransaction } from '../../db/transaction';
import type { Actor } from '../actor';
import type { Services } from '../context';
import { endSessions } from './end-sessions';
import { hashPassword, verifyPassword } from './password';

/**
 * Gives a person a new password and ends all their sessions; the browser that asked signs in again with it.
 * Somebody who only used links or Google so far has no current one to give. Refuses with WRONG_PASSWORD and
 * TOO_MANY_ATTEMPTS.
 */
export async function changePassword(
  services: Pick<Services, 'db' | 'clock' | 'attempts'>,
  actor: Actor,
  input: z.infer<typeof changePasswordInput>,
): Promise<Result<null>> {
  const { db, clock, attempts } = services;
  const key = `password|${actor.personId}`;
  const retryAt = attempts.begin(key, clock.now());
  if (retryAt !== null) return refused(refusal('TOO_MANY_ATTEMPTS', { retryAt }));
  const { passwordHash: before } = await db.person.findUniqueOrThrow({ where: { id: actor.personId } });
  if (before !== null && !(await verifyPassword(input.currentPassword ?? '', before)))
    return refused(refusal('WRONG_PASSWORD'));
  const passwordHash = await hashPassword(input.newPassword);
  const result = await withTransaction(db, async (tx) => {
    // Hashing takes its time outside the transaction: whoever was faster has made `before` the wrong one.
    const { count } = await tx.person.updateMany({
      where: { id: actor.personId, passwordHash: before },
      data: { passwordHash },
    });
    if (count === 0) return refused(refusal('WRONG_PASSWORD'));
    await endSessions(tx, services, actor, 'password_changed', clock.now());
    return accepted(null);
  });
  if (result.ok) attempts.succeed(key);
  return result;
}
