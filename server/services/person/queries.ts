import type { DemoPersonView, MeView } from '@/contracts/person';
import type { Db, Tx } from '../../db/client';
import type { Actor } from '../actor';
import type { Services } from '../context';

/** The signed-in person, as their own browser sees them. */
export async function findMe({ db }: { db: Db | Tx }, actor: Pick<Actor, 'personId'>): Promise<MeView> {
  const person = await db.person.findUniqueOrThrow({
    where: { id: actor.personId },
    include: { mentorProfile: true },
  });
  const profile = person.mentorProfile;
  return {
    id: person.id,
    name: person.name,
    image: person.image,
    timeZone: person.timeZone,
    email: person.email,
    isAdmin: person.isAdmin,
    isDemo: person.isDemo,
    hasPassword: person.passwordHash !== null,
    emailBounced: person.emailBouncedAt !== null,
    mentor: profile && {
      handle: profile.handle,
      headline: profile.headline,
      bio: profile.bio,
      topics: profile.topics,
      languages: profile.languages,
      currency: profile.currency,
      isListed: profile.isListed,
    },
  };
}

/** The people one can be with one click in demo mode; there are none outside of it. Mentees first. */
export async function findDemoPeople({ db }: Pick<Services, 'db'>): Promise<DemoPersonView[]> {
  const people = await db.person.findMany({
    where: { isDemo: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, isAdmin: true, mentorProfile: { select: { headline: true } } },
    take: 24,
  });
  const views = people.map(
    ({ id, name, isAdmin, mentorProfile }): DemoPersonView => ({
      id,
      name,
      role: isAdmin ? 'admin' : mentorProfile ? 'mentor' : 'mentee',
      headline: mentorProfile?.headline ?? '',
    }),
  );
  return ROLE_ORDER.flatMap((role) => views.filter((view) => view.role === role));
}

const ROLE_ORDER = ['mentee', 'mentor', 'admin'] as const;
