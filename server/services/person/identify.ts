import type { Actor } from '../actor';
import type { Services } from '../context';

type Request = { ip: string | null; userAgent: string | null };

/** Who a session token speaks for now; `null` when it was ended by signing out everywhere, or the person is gone. */
export async function identify(
  { db }: Pick<Services, 'db'>,
  token: { personId: string; epoch: number },
  request: Request,
): Promise<Actor | null> {
  const [person] = await db.$queryRaw<{ is_admin: boolean; is_mentor: boolean }[]>`
    SELECT p.is_admin, EXISTS (SELECT 1 FROM mentor_profile m WHERE m.person_id = p.id) AS is_mentor
    FROM person p WHERE p.id = ${token.personId}::uuid AND p.session_epoch = ${token.epoch}`;
  return person
    ? { personId: token.personId, isAdmin: person.is_admin, isMentor: person.is_mentor, ...request }
    : null;
}
