import { invariant } from '@/domain/invariant';
import type { KindFacts } from '@/domain/notification/facts';
import { NOTIFICATION_KIND_NAMES, type NotificationKind } from '@/domain/notification/kinds';
import type { Prisma } from '../../db/client';

type EventRow = Prisma.EventGetPayload<Record<string, never>>;

/** An event with its kind and facts as what they were written as. */
export type RecordedEvent = Omit<EventRow, 'kind' | 'facts'> & {
  readonly kind: NotificationKind;
  readonly facts: KindFacts[NotificationKind];
};

/** Reads a stored event; `recordEvent` writes no other kinds or facts, so anything else is a bug. */
export function readEvent(row: EventRow): RecordedEvent {
  const kind = NOTIFICATION_KIND_NAMES.find((name) => name === row.kind);
  invariant(kind, `Event ${row.id} is of no known kind: ${row.kind}`);
  const { facts } = row;
  invariant(isFacts(facts), `Event ${row.id} has no facts`);
  return { ...row, kind, facts };
}

function isFacts(facts: unknown): facts is KindFacts[NotificationKind] {
  return typeof facts === 'object' && facts !== null;
}

/** The facts with both parties' zones as they are now: people travel, and read where they are. */
export function inZones(
  facts: KindFacts[NotificationKind],
  zones: { readonly mentor: string; readonly mentee: string } | null,
): KindFacts[NotificationKind] {
  if (zones === null || !('session' in facts)) return facts;
  const { session } = facts;
  return {
    ...facts,
    session: {
      ...session,
      mentor: { ...session.mentor, zone: zones.mentor },
      mentee: { ...session.mentee, zone: zones.mentee },
    },
  };
}
