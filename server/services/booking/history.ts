import type { z } from 'zod';
import type { bookingInput, HistoryEntryView } from '@/contracts/booking';
import type { Party } from '@/contracts/common';
import { negotiationOf } from '@/contracts/reschedule';
import { CANCELLATION_REASONS } from '@/domain/booking/cancellation-reason';
import { historySentence } from '@/domain/booking/history';
import { otherSide } from '@/domain/party';
import { refusal } from '@/domain/refusal';
import { timeline } from '@/domain/reschedule/timeline';
import { accepted, type Result, refused } from '@/domain/result';
import type { Db } from '../../db/client';
import type { Audit } from '../../db/generated/client';
import { type Actor, partyOf } from '../actor';
import type { Services } from '../context';
import { type BookingRecord, findBooking } from './booking-record';
import { rescheduleView } from './booking-view';

/**
 * Everything that happened to a booking, oldest first, in plain words for its two people and admins: its life from
 * the audit, its negotiations from their own rows. Refuses everybody else with NOT_FOUND.
 */
export async function bookingHistory(
  { db }: Pick<Services, 'db'>,
  actor: Actor,
  { bookingId }: z.infer<typeof bookingInput>,
): Promise<Result<HistoryEntryView[]>> {
  const record = await findBooking(db, bookingId);
  const reader = record && partyOf(record, actor.personId);
  if (!record || (!reader && !actor.isAdmin)) return refused(refusal('NOT_FOUND'));
  return accepted(await historyOf(db, record, reader));
}

/** The same for a reader who is known to be allowed; `null` is on neither side. */
export async function historyOf(
  db: Db,
  record: BookingRecord,
  reader: Party | null,
): Promise<HistoryEntryView[]> {
  const rows = await db.audit.findMany({
    where: { subjectKind: 'booking', subjectId: record.id, NOT: { action: { startsWith: 'reschedule_' } } },
    orderBy: { position: 'asc' },
  });
  const entries = [
    ...negotiationEntries(record, reader),
    ...rows.map((row) => lifeEntry(record, row, reader)),
  ];
  // What ended a negotiation and the booking in one moment reads better with the negotiation first.
  return entries.sort((a, b) => a.at - b.at);
}

function lifeEntry(record: BookingRecord, row: Audit, reader: Party | null): HistoryEntryView {
  return {
    at: row.at.getTime(),
    actor: row.actor,
    actorName: nameOf(record, row.actor),
    action: row.action,
    sentence: historySentence({ action: row.action, by: row.actor, absent: record.noShowBy }, reader),
    time: null,
    reason: reasonOf(record, row),
  };
}

/** Actions whose reason somebody wrote, for others to read; those of the rest are codes. */
const WRITTEN: ReadonlySet<string> = new Set([
  'declined',
  'disputed',
  'dispute_decided',
  'no_show_statement',
]);

function reasonOf(record: BookingRecord, row: Audit): string | null {
  if (row.action === 'cancelled') return cancellationReason(record);
  return WRITTEN.has(row.action) ? row.reason : null;
}

function cancellationReason(record: BookingRecord): string | null {
  const { cancelledBy, cancellationCategory: category, cancellationReason: details } = record;
  const labels: Readonly<Record<string, string>> = cancelledBy ? CANCELLATION_REASONS[cancelledBy] : {};
  const label = category === null ? undefined : labels[category];
  return [label, details].filter(Boolean).join(': ') || null;
}

function negotiationEntries(record: BookingRecord, reader: Party | null): HistoryEntryView[] {
  return record.rescheduleRequests.toReversed().flatMap((row) =>
    timeline(negotiationOf(rescheduleView(row))).map((entry): HistoryEntryView => {
      // Words for the other side name the one who did it; that is how somebody on neither side reads them.
      const readAs = reader ?? otherSide(entry.by ?? 'mentor');
      return {
        at: entry.at,
        actor: entry.by ?? 'system',
        actorName: nameOf(record, entry.by ?? 'system'),
        action: 'reschedule',
        sentence: entry.words[readAs],
        time: entry.time && { ...entry.time },
        reason: entry.reason,
      };
    }),
  );
}

function nameOf(record: BookingRecord, actor: Audit['actor']): string | null {
  if (actor === 'mentor') return record.mentor.person.name;
  return actor === 'mentee' ? record.mentee.name : null;
}
