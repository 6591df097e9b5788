import type { z } from 'zod';
import type { Page } from '@/contracts/common';
import type { listNotificationsInput, NotificationView, PreferenceView } from '@/contracts/notification';
import { NOTIFICATION_KIND_NAMES } from '@/domain/notification/kinds';
import { CHANNELS, preferencesOf, rolesOf } from '@/domain/notification/preferences';
import { refusal } from '@/domain/refusal';
import { accepted, type Result, refused } from '@/domain/result';
import type { Actor } from '../actor';
import type { Services } from '../context';

/** A person's notifications, newest first. Refuses with INVALID_INPUT for a cursor that is none. */
export async function listNotifications(
  { db }: Pick<Services, 'db'>,
  actor: Actor,
  input: z.infer<typeof listNotificationsInput>,
): Promise<Result<Page<NotificationView>>> {
  const after = input.cursor ? readCursor(input.cursor) : null;
  if (input.cursor && !after) return refused(refusal('INVALID_INPUT'));
  const rows = await db.notification.findMany({
    where: {
      personId: actor.personId,
      ...(input.unreadOnly && { readAt: null }),
      ...(after && {
        OR: [{ createdAt: { lt: after.createdAt } }, { createdAt: after.createdAt, id: { lt: after.id } }],
      }),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    // One more than asked for tells whether there is another page.
    take: input.limit + 1,
    include: { event: { select: { actorId: true } } },
  });
  const shown = rows.slice(0, input.limit);
  const last = shown.at(-1);
  return accepted({
    items: shown.map((row) => ({
      id: row.id,
      kind: row.kind,
      title: row.title,
      body: row.body,
      href: row.href,
      createdAt: row.createdAt.getTime(),
      readAt: row.readAt?.getTime() ?? null,
      own: row.event.actorId === actor.personId,
    })),
    nextCursor: last && rows.length > input.limit ? `${last.createdAt.getTime()}.${last.id}` : null,
  });
}

export async function countUnread({ db }: Pick<Services, 'db'>, actor: Actor): Promise<number> {
  return db.notification.count({ where: { personId: actor.personId, readAt: null } });
}

/** How each kind of news reaches a person, with what they chose. */
export async function findPreferences(
  { db }: Pick<Services, 'db'>,
  actor: Actor,
): Promise<readonly PreferenceView[]> {
  const rows = await db.notificationPreference.findMany({ where: { personId: actor.personId } });
  const choices = rows.flatMap((row) => {
    const kind = NOTIFICATION_KIND_NAMES.find((name) => name === row.kind);
    const channel = CHANNELS.find((name) => name === row.channel);
    return kind && channel ? [{ kind, channel, enabled: row.enabled }] : [];
  });
  return preferencesOf(rolesOf(actor), choices);
}

function readCursor(cursor: string): { createdAt: Date; id: string } | null {
  const [, at, id] = /^(\d{1,15})\.([0-9a-f-]{36})$/.exec(cursor) ?? [];
  return at && id ? { createdAt: new Date(Number(at)), id } : null;
}
