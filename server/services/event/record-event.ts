import type { KindFacts } from '@/domain/notification/facts';
import { kindMeta, type NotificationKind } from '@/domain/notification/kinds';
import type { Instant } from '@/domain/time/instant';
import type { Prisma, Tx } from '../../db/client';
import type { AuditedActor } from '../actor';
import type { Services } from '../context';
import { enqueue } from '../job/enqueue';

export type EventEntry<Kind extends NotificationKind> = {
  kind: Kind;
  bookingId: string | null;
  actor: AuditedActor;
  /** Whom news about an account concerns, where it is not the actor. */
  personId?: string;
  /** What was true at that moment (times, amounts), so that a late message still tells the truth about it. */
  facts: KindFacts[Kind] & Prisma.InputJsonObject;
  at: Instant;
};

/**
 * Writes down that something happened and, in the same transaction, the work of telling people. For kinds with a
 * calendar file the booking's SEQUENCE is kept as it is now, so it has to be raised before.
 */
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
      personId: entry.personId ?? null,
      facts: entry.facts,
      sequence: await calendarSequence(tx, entry),
      occurredAt: new Date(entry.at),
    },
  });
  await enqueue(tx, services.clock, 'announce', { eventId: id });
  return id;
}

async function calendarSequence(
  tx: Tx,
  { kind, bookingId }: Pick<EventEntry<NotificationKind>, 'kind' | 'bookingId'>,
): Promise<number | null> {
  if (bookingId === null || kindMeta(kind).calendar === null) return null;
  const booking = await tx.booking.findUniqueOrThrow({
    where: { id: bookingId },
    select: { sequence: true },
  });
  return booking.sequence;
}
