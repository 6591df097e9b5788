import { refusal } from '@/domain/refusal';
import { accepted, type Result, refused } from '@/domain/result';
import type { Services } from '../context';
import { verifyPassword } from './password';

/** What a session token is made of: the person, and the epoch that signing out everywhere raises. */
export type SessionIdentity = { personId: string; epoch: number; name: string; email: string };

/** Longest address and password that can belong to anybody; longer ones are not worth looking up. */
const LONGEST = { email: 254, password: 200 };

/**
 * The person with this e-mail address and password. Refuses with WRONG_CREDENTIALS, which says nothing about
 * which of the two was wrong, and with TOO_MANY_ATTEMPTS for the address and the network address together.
 */
export async function signInWithPassword(
  { db, clock, attempts }: Pick<Services, 'db' | 'clock' | 'attempts'>,
  input: { email: string; password: string; ip: string | null },
): Promise<Result<SessionIdentity>> {
  const email = input.email.trim().toLowerCase();
  if (email.length > LONGEST.email || input.password.length > LONGEST.password)
    return refused(refusal('WRONG_CREDENTIALS'));
  const key = `sign-in|${input.ip}|${email}`;
  const retryAt = attempts.begin(key, clock.now());
  if (retryAt !== null) return refused(refusal('TOO_MANY_ATTEMPTS', { retryAt }));
  const person = await db.person.findUnique({ where: { email } });
  const matches = await verifyPassword(input.password, person?.passwordHash ?? null);
  if (!person || !matches) return refused(refusal('WRONG_CREDENTIALS'));
  attempts.succeed(key);
  return accepted(identityOf(person));
}

/** A demo person, for the one-click sign-in of demo mode; never anybody else. */
export async function signInAsDemoPerson(
  { db }: Pick<Services, 'db'>,
  personId: string,
): Promise<SessionIdentity | null> {
  const person = await db.person.findFirst({ where: { id: personId, isDemo: true } });
  return person && identityOf(person);
}

function identityOf(person: {
  id: string;
  sessionEpoch: number;
  name: string;
  email: string;
}): SessionIdentity {
  return { personId: person.id, epoch: person.sessionEpoch, name: person.name, email: person.email };
}
