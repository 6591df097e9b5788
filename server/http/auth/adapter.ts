import { createHash } from 'node:crypto';
import type { Adapter, AdapterAccount, AdapterUser } from 'next-auth/adapters';
import type { Services } from '../../services/context';
import * as people from '../../services/person/sign-in-records';

/** What next-auth needs kept: people who come by link or Google, and the links themselves (as hashes, used once). */
export function authAdapter(services: Services): Adapter {
  return {
    createUser: async (user: Omit<AdapterUser, 'id'>) =>
      asAdapterUser(
        await people.createPerson(services, {
          email: user.email,
          name: user.name ?? null,
          image: user.image ?? null,
          verified: Boolean(user.emailVerified),
        }),
      ),
    getUser: async (id) => nullable(await people.findPerson(services, { id })),
    getUserByEmail: async (email) =>
      nullable(await people.findPerson(services, { email: email.toLowerCase() })),
    getUserByAccount: async ({ provider, providerAccountId }) =>
      nullable(await people.findPersonByAccount(services, provider, providerAccountId)),
    updateUser: async (user) => asAdapterUser(await people.confirmEmail(services, user.id)),
    linkAccount: async ({ provider, providerAccountId, userId }: AdapterAccount) =>
      people.linkAccount(services, { provider, providerAccountId, personId: userId }),
    createVerificationToken: async ({ identifier, token, expires }) => {
      await people.keepSignInToken(services, {
        email: identifier,
        tokenHash: hashed(token),
        expiresAt: expires,
      });
      return { identifier, token, expires };
    },
    useVerificationToken: async ({ identifier, token }) => {
      const kept = await people.useSignInToken(services, { email: identifier, tokenHash: hashed(token) });
      return kept && { identifier, token, expires: kept.expiresAt };
    },
  };
}

type PersonRecord = NonNullable<Awaited<ReturnType<typeof people.findPerson>>>;

function asAdapterUser(person: PersonRecord): AdapterUser {
  return {
    id: person.id,
    email: person.email,
    emailVerified: person.emailVerifiedAt,
    name: person.name,
    image: person.image,
    epoch: person.sessionEpoch,
  };
}

function nullable(person: PersonRecord | null): AdapterUser | null {
  return person && asAdapterUser(person);
}

function hashed(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
