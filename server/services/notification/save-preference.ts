import type { z } from 'zod';
import type { PreferenceView, savePreferenceInput } from '@/contracts/notification';
import { isChoosable, rolesOf } from '@/domain/notification/preferences';
import { refusal } from '@/domain/refusal';
import { accepted, type Result, refused } from '@/domain/result';
import type { Actor } from '../actor';
import type { Services } from '../context';
import { findPreferences } from './queries';

/** Switches one kind on one channel on or off for a person. Refuses with PREFERENCE_FIXED where there is no choice. */
export async function savePreference(
  services: Pick<Services, 'db'>,
  actor: Actor,
  { kind, channel, enabled }: z.infer<typeof savePreferenceInput>,
): Promise<Result<readonly PreferenceView[]>> {
  if (!isChoosable(kind, rolesOf(actor), channel)) return refused(refusal('PREFERENCE_FIXED'));
  const key = { personId: actor.personId, kind, channel };
  await services.db.notificationPreference.upsert({
    where: { personId_kind_channel: key },
    create: { ...key, enabled },
    update: { enabled },
  });
  return accepted(await findPreferences(services, actor));
}
