import type { KindFacts } from '@/domain/notification/facts';
import type { NotificationKind } from '@/domain/notification/kinds';
import type { Instant } from '@/domain/time/instant';
import type { Prisma, Tx } from '../../db/client';
import type { AuditedActor } from '../actor';
import type { Services } from '../context';
import { enqueue } from '../job/enqueue';

export type EventEntry<Kind extends NotificationKind> = {
  kind: Kind;
  bookingId: string | null;
  actor: AuditedActor;
  /** What was true at that moment (times, amounts), so that a late message still tells the truth about it. */
  facts: KindFacts[Kind] & Prisma.InputJsonObject;
  at: Instant;
};

/** Writes down that something happened and, in the same transaction, the work of telling people. */
export async function recordEvent<Kind extends NotificationKind>(
  tx: Tx,
  services: Pick<Services, 'clock' | 'newId'>,
  entry: EventEntry<Kind>,
): Promise<string> {
  const id = services.newId();
  await tx.event.create({
    data: {
      id,
      kind: entry.kind,
      bookingId: entry.bookingId,
      actor: entry.actor.kind,
      actorId: entry.actor.kind === 'system' ? null : entry.actor.personId,
      facts: entry.facts,
      occurredAt: new Date(entry.at),
    },
  });
  await enqueue(tx, services.clock, 'announce', { eventId: id });
  return id;
}
