import type { z } from 'zod';
import type { MeView, mentorProfileInput } from '@/contracts/person';
import { refusal } from '@/domain/refusal';
import { accepted, type Result, refused } from '@/domain/result';
import type { Instant } from '@/domain/time/instant';
import type { Tx } from '../../db/client';
import { withTransaction } from '../../db/transaction';
import { isUniqueViolation } from '../../db/unique';
import type { Actor } from '../actor';
import { writeAudit } from '../audit/write-audit';
import type { Services } from '../context';
import { asThemselves } from './end-sessions';
import { hintPerson } from './hint-person';
import { findMe } from './queries';

type Profile = z.infer<typeof mentorProfileInput>;

/** Makes a person a mentor, or changes what their public page says. Refuses with HANDLE_TAKEN. */
export async function saveMentorProfile(
  services: Pick<Services, 'db' | 'clock'>,
  actor: Actor,
  input: Profile,
): Promise<Result<MeView>> {
  const { db, clock } = services;
  const profile = { ...input, topics: distinct(input.topics), languages: distinct(input.languages) };
  try {
    return await withTransaction(db, async (tx) => {
      await keep(tx, actor, profile, clock.now());
      await hintPerson(tx, clock, actor.personId);
      return accepted(await findMe({ db: tx }, actor));
    });
  } catch (error) {
    if (isUniqueViolation(error)) return refused(refusal('HANDLE_TAKEN'));
    throw error;
  }
}

async function keep(tx: Tx, actor: Actor, profile: Profile, at: Instant): Promise<void> {
  const before = await tx.mentorProfile.findUnique({ where: { personId: actor.personId } });
  await tx.mentorProfile.upsert({
    where: { personId: actor.personId },
    create: { ...profile, personId: actor.personId, createdAt: new Date(at) },
    update: profile,
  });
  await writeAudit(tx, {
    subjectKind: 'person',
    subjectId: actor.personId,
    actor: asThemselves(actor),
    action: before ? 'mentor_profile_changed' : 'became_mentor',
    before: before ? { handle: before.handle, isListed: before.isListed, currency: before.currency } : {},
    after: { handle: profile.handle, isListed: profile.isListed, currency: profile.currency },
    at,
  });
}

/** Each word once, however it was capitalised the second time. */
function distinct(words: readonly string[]): string[] {
  return [...new Map(words.map((word) => [word.toLowerCase(), word])).values()];
}
