import type { z } from 'zod';
import type { signUpInput } from '@/contracts/person';
import { refusal } from '@/domain/refusal';
import { accepted, type Result, refused } from '@/domain/result';
import { withTransaction } from '../../db/transaction';
import { isUniqueViolation } from '../../db/unique';
import type { Services } from '../context';
import { recordEvent } from '../event/record-event';
import { hashPassword } from './password';

/** Makes an account for a mentee. Refuses with EMAIL_TAKEN. */
export async function signUp(
  services: Services,
  input: z.infer<typeof signUpInput>,
): Promise<Result<{ personId: string }>> {
  const passwordHash = await hashPassword(input.password);
  const now = services.clock.now();
  const id = services.newId();
  try {
    return await withTransaction(services.db, async (tx) => {
      await tx.person.create({
        data: {
          id,
          email: input.email,
          name: input.name,
          timeZone: input.timeZone,
          passwordHash,
          createdAt: new Date(now),
        },
      });
      await recordEvent(tx, services, {
        kind: 'welcome',
        bookingId: null,
        actor: { kind: 'mentee', personId: id, ip: null, userAgent: null },
        facts: { roles: ['mentee'] },
        at: now,
      });
      return accepted({ personId: id });
    });
  } catch (error) {
    if (isUniqueViolation(error)) return refused(refusal('EMAIL_TAKEN'));
    throw error;
  }
}
