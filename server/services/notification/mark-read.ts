import type { z } from 'zod';
import type { markAllReadInput, markReadInput } from '@/contracts/notification';
import { accepted, type Result } from '@/domain/result';
import type { Prisma } from '../../db/client';
import { withTransaction } from '../../db/transaction';
import type { Actor } from '../actor';
import type { Services } from '../context';
import { enqueue } from '../job/enqueue';

type Deps = Pick<Services, 'db' | 'clock'>;

/** Marks some of a person's own notifications as read; ids of others are passed over. Gives back how many are unread. */
export function markRead(
  services: Deps,
  actor: Actor,
  input: z.infer<typeof markReadInput>,
): Promise<Result<{ unread: number }>> {
  return mark(services, actor, { id: { in: input.ids } });
}

/** Marks everything as read that is no newer than `upTo` (epoch ms). Gives back how many are unread. */
export function markAllRead(
  services: Deps,
  actor: Actor,
  input: z.infer<typeof markAllReadInput>,
): Promise<Result<{ unread: number }>> {
  return mark(services, actor, { createdAt: { lte: new Date(input.upTo) } });
}

async function mark(
  { db, clock }: Deps,
  actor: Actor,
  which: Prisma.NotificationWhereInput,
): Promise<Result<{ unread: number }>> {
  return withTransaction(db, async (tx) => {
    const mine = { personId: actor.personId, readAt: null };
    const { count } = await tx.notification.updateMany({
      where: { ...which, ...mine },
      data: { readAt: new Date(clock.now()) },
    });
    if (count > 0) {
      await enqueue(tx, clock, 'hint', {
        people: [actor.personId],
        mentors: [],
        hint: { kind: 'notification', id: actor.personId, version: clock.now() },
      });
    }
    return accepted({ unread: await tx.notification.count({ where: mine }) });
  });
}
