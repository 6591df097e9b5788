import type { Services } from '../context';

type Deps = Pick<Services, 'db' | 'clock' | 'newId'>;

const FIELDS = {
  id: true,
  email: true,
  emailVerifiedAt: true,
  name: true,
  image: true,
  sessionEpoch: true,
} as const;

/** A person who came by link or Google. Without a name the part before the @ stands in until they choose one. */
export async function createPerson(
  { db, clock, newId }: Deps,
  given: { email: string; name: string | null; image: string | null; verified: boolean },
) {
  const email = given.email.toLowerCase();
  return db.person.create({
    data: {
      id: newId(),
      email,
      name: given.name ?? email.slice(0, email.indexOf('@')),
      image: given.image,
      emailVerifiedAt: given.verified ? new Date(clock.now()) : null,
      createdAt: new Date(clock.now()),
    },
    select: FIELDS,
  });
}

export async function findPerson({ db }: Deps, by: { id: string } | { email: string }) {
  return db.person.findUnique({ where: by, select: FIELDS });
}

export async function findPersonByAccount({ db }: Deps, provider: string, providerAccountId: string) {
  const account = await db.account.findUnique({
    where: { provider_providerAccountId: { provider, providerAccountId } },
    select: { person: { select: FIELDS } },
  });
  return account?.person ?? null;
}

/** Somebody opened a link that was mailed to their address: it is theirs, and it works. */
export async function confirmEmail({ db, clock }: Deps, personId: string) {
  return db.person.update({
    where: { id: personId },
    data: { emailVerifiedAt: new Date(clock.now()), emailBouncedAt: null },
    select: FIELDS,
  });
}

export async function linkAccount(
  { db }: Deps,
  account: { provider: string; providerAccountId: string; personId: string },
): Promise<void> {
  await db.account.create({ data: account });
}

export async function keepSignInToken(
  { db }: Deps,
  token: { email: string; tokenHash: string; expiresAt: Date },
): Promise<void> {
  await db.signInToken.create({ data: token });
}

/** The token, if it was kept and not used yet; from now on it is used. */
export async function useSignInToken(
  { db }: Deps,
  token: { email: string; tokenHash: string },
): Promise<{ expiresAt: Date } | null> {
  const used = await db.$queryRaw<{ expires_at: Date }[]>`
    DELETE FROM sign_in_token WHERE token_hash = ${token.tokenHash} AND email = ${token.email} RETURNING expires_at`;
  return used[0] ? { expiresAt: used[0].expires_at } : null;
}
