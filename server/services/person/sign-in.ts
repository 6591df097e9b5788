import type { Services } from '../context';
import { verifyPassword } from './password';

/** What a session token is made of: the person, and the epoch that signing out everywhere raises. */
export type SessionIdentity = { personId: string; epoch: number; name: string; email: string };

/** The person with this e-mail address and password; `null` says nothing about which of the two was wrong. */
export async function signInWithPassword(
  { db }: Pick<Services, 'db'>,
  input: { email: string; password: string },
): Promise<SessionIdentity | null> {
  const person = await db.person.findUnique({ where: { email: input.email.trim().toLowerCase() } });
  const matches = await verifyPassword(input.password, person?.passwordHash ?? null);
  return person && matches
    ? { personId: person.id, epoch: person.sessionEpoch, name: person.name, email: person.email }
    : null;
}

/** A demo person, for the one-click sign-in of demo mode; never anybody else. */
export async function signInAsDemoPerson(
  { db }: Pick<Services, 'db'>,
  personId: string,
): Promise<SessionIdentity | null> {
  const person = await db.person.findFirst({ where: { id: personId, isDemo: true } });
  return person
    ? { personId: person.id, epoch: person.sessionEpoch, name: person.name, email: person.email }
    : null;
}
