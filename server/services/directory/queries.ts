import type { z } from 'zod';
import type {
  DirectoryView,
  MentorCardView,
  MentorProfileView,
  profileInput,
  searchDirectoryInput,
} from '@/contracts/directory';
import { refusal } from '@/domain/refusal';
import { accepted, type Result, refused } from '@/domain/result';
import type { Services } from '../context';
import { OFFERING_ORDER, OFFERING_RECORD, offeringView } from '../offering/offering-record';
import { countTopics, type MatchedMentor, matchMentors } from './match-mentors';
import { nextFreeOfMany } from './next-free';
import { cursorOf, readCursor } from './page-cursor';

type Duration = { minutes: number; price: number; currency: string };

/**
 * One page of the mentors who can be found, with their prices and next free times, in a fixed number of queries.
 * Refuses with INVALID_INPUT for a cursor that no page gave.
 */
export async function searchDirectory(
  services: Pick<Services, 'db' | 'clock' | 'schedules'>,
  input: z.infer<typeof searchDirectoryInput>,
): Promise<Result<DirectoryView>> {
  const after = input.cursor ? readCursor(input.cursor) : null;
  if (input.cursor && !after) return refused(refusal('INVALID_INPUT', { detail: 'unknown cursor' }));
  const { db } = services;
  const [found, topics] = await Promise.all([
    matchMentors(db, { words: input.words, topic: input.topic || null }, { after, limit: input.limit + 1 }),
    after ? [] : countTopics(db, input.words),
  ]);
  const page = found.slice(0, input.limit);
  const last = page.at(-1);
  return accepted({
    items: await cardsOf(services, page),
    nextCursor: found.length > input.limit && last ? cursorOf(last) : null,
    topics,
    now: services.clock.now(),
  });
}

async function cardsOf(
  services: Pick<Services, 'db' | 'clock' | 'schedules'>,
  mentors: readonly MatchedMentor[],
): Promise<MentorCardView[]> {
  const durations = await durationsOf(
    services,
    mentors.map(({ mentorId }) => mentorId),
  );
  const shortest = mentors.flatMap(({ mentorId, availabilityVersion }) => {
    const lengths = (durations.get(mentorId) ?? []).map(({ minutes }) => minutes);
    return lengths.length > 0 ? [{ mentorId, availabilityVersion, minutes: Math.min(...lengths) }] : [];
  });
  const nextFree = await nextFreeOfMany(services, shortest);
  return mentors.map(({ mentorId, name, image, timeZone, handle, headline, topics }) => ({
    id: mentorId,
    name,
    image,
    timeZone,
    handle,
    headline,
    topics,
    ...cheapest(durations.get(mentorId) ?? []),
    nextFree: nextFree.get(mentorId) ?? null,
  }));
}

/** Every duration that is on offer, by mentor; the mentor's first offerings first. */
async function durationsOf(
  { db }: Pick<Services, 'db'>,
  mentorIds: readonly string[],
): Promise<ReadonlyMap<string, Duration[]>> {
  const offerings = await db.offering.findMany({
    where: { mentorId: { in: [...mentorIds] }, retiredAt: null },
    orderBy: [...OFFERING_ORDER],
    select: { mentorId: true, currency: true, durations: OFFERING_RECORD.durations },
  });
  const found = new Map<string, Duration[]>();
  for (const { mentorId, currency, durations } of offerings) {
    const all = found.get(mentorId) ?? [];
    all.push(...durations.map(({ minutes, price }) => ({ minutes, price, currency })));
    found.set(mentorId, all);
  }
  return found;
}

/**
 * The price on a card. Amounts of two currencies cannot be compared: a mentor who asks in several is shown with
 * the cheapest in the currency of their first priced offering.
 */
function cheapest(durations: readonly Duration[]): Pick<MentorCardView, 'from' | 'freeMinutes'> {
  const shortestFirst = durations.toSorted((a, b) => a.minutes - b.minutes);
  const free = shortestFirst.find(({ price }) => price === 0);
  const currency = durations.find(({ price }) => price > 0)?.currency;
  const [priced] = shortestFirst
    .filter((duration) => duration.price > 0 && duration.currency === currency)
    .sort((a, b) => a.price - b.price);
  return { from: priced ?? free ?? null, freeMinutes: free?.minutes ?? null };
}

/** What a mentor shows the world, listed or not. Refuses with NOT_FOUND. */
export async function findProfile(
  { db }: Pick<Services, 'db'>,
  input: z.infer<typeof profileInput>,
): Promise<Result<MentorProfileView>> {
  const profile = await db.mentorProfile.findUnique({
    where: { handle: input.handle },
    include: {
      person: { select: { id: true, name: true, image: true, timeZone: true } },
      availability: { select: { instantBooking: true } },
      offerings: { where: { retiredAt: null }, orderBy: [...OFFERING_ORDER], include: OFFERING_RECORD },
      _count: { select: { bookings: { where: { status: 'completed' } } } },
    },
  });
  if (!profile) return refused(refusal('NOT_FOUND'));
  return accepted({
    ...profile.person,
    handle: profile.handle,
    headline: profile.headline,
    bio: profile.bio,
    topics: profile.topics,
    languages: profile.languages,
    hasAvailability: profile.availability !== null,
    instantBooking: profile.availability?.instantBooking ?? false,
    completedSessions: profile._count.bookings,
    offerings: profile.offerings.map(offeringView),
  });
}
