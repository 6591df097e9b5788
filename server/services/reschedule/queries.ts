import type { z } from 'zod';
import type {
  ProposableTimesView,
  proposableTimesInput,
  RescheduleView,
  rescheduleHistoryInput,
} from '@/contracts/reschedule';
import { isFree } from '@/domain/availability/occupancy';
import { slots } from '@/domain/availability/slots';
import { refusal } from '@/domain/refusal';
import { whyNotPropose } from '@/domain/reschedule/proposing';
import { onTable } from '@/domain/reschedule/request';
import { accepted, type Result, refused } from '@/domain/result';
import { HOUR, type Instant, MINUTE, overlaps } from '@/domain/time/instant';
import type { Zone } from '@/domain/time/zone';
import { type Actor, partyOf } from '../actor';
import { slotTerms } from '../availability/slot-terms';
import { findBooking } from '../booking/booking-record';
import { rescheduleView } from '../booking/booking-view';
import type { Services } from '../context';
import { menteeSessions } from './proposed-time';
import { recentOpenings } from './request-reschedule';
import { negotiation, openRow } from './reschedule-record';

/** Every negotiation about a booking, newest first, for its two people and admins. Refuses with NOT_FOUND. */
export async function rescheduleHistory(
  { db }: Pick<Services, 'db'>,
  actor: Actor,
  input: z.infer<typeof rescheduleHistoryInput>,
): Promise<Result<RescheduleView[]>> {
  const record = await findBooking(db, input.bookingId);
  if (!record || (!partyOf(record, actor.personId) && !actor.isAdmin)) return refused(refusal('NOT_FOUND'));
  return accepted(record.rescheduleRequests.map(rescheduleView));
}

/** When this person asked to move sessions lately: what the daily limit counts. */
export async function myRecentOpenings({ db, clock }: Services, actor: Actor): Promise<Instant[]> {
  return recentOpenings(db, actor.personId, clock.now());
}

/**
 * The times this party could propose now, for a booking that would move: free for both, and neither the time it
 * has nor the one on the table. A mentor also gets those at which nobody could book them. Refuses with NOT_FOUND.
 */
export async function proposableTimes(
  { db, clock, schedules }: Services,
  actor: Actor,
  input: z.infer<typeof proposableTimesInput>,
): Promise<Result<ProposableTimesView>> {
  const record = await findBooking(db, input.bookingId);
  const by = record && partyOf(record, actor.personId);
  const cached = record && (await schedules.get(db, record.mentorId));
  if (!record || !by || !cached) return refused(refusal('NOT_FOUND'));
  const { schedule } = cached;
  const now = clock.now();
  const original = { start: record.startsAt.getTime(), end: record.endsAt.getTime() };
  const duration = original.end - original.start;
  const request = openRow(record) && negotiation(record);
  const window = { start: input.from, end: input.until };
  const [terms, elsewhere] = await Promise.all([
    slotTerms(db, schedule, {
      mentorId: record.mentorId,
      durationMinutes: duration / MINUTE,
      window,
      now,
      exceptOwner: record.id,
    }),
    menteeSessions(db, record, { start: window.start, end: window.end + duration }, now),
  ]);

  const against = { now, original, onTable: request && onTable(request) };
  const isProposable = (start: Instant) => {
    const end = start + duration;
    if (elsewhere.some((session) => overlaps(session, { start, end }))) return false;
    return whyNotPropose({ id: '', start, end, reason: ANY_REASON }, by, 'bookable', against) === null;
  };
  const starts = slots(schedule, { ...terms, from: window.start, until: window.end }).filter(isProposable);
  const offered = new Set(starts);
  const horizonEnd = schedule.horizonEnd(now);
  const until = Math.min(window.end, horizonEnd);
  const unoffered =
    by === 'mentee'
      ? []
      : halfHours(schedule.zone, Math.max(window.start, now + schedule.notice), until).filter(
          (start) =>
            !offered.has(start) &&
            isFree(schedule.availability, start, terms.durationMinutes, terms.busy) &&
            isProposable(start),
        );
  return accepted({ starts, unoffered, horizonEnd, mentorTimeZone: schedule.availability.timeZone, now });
}

/** Which times there are does not depend on what somebody will write. */
const ANY_REASON = '-';

/** Every full and half hour of a zone's clocks in the half-open window, rising. */
function halfHours(zone: Zone, from: Instant, until: Instant): Instant[] {
  const found: Instant[] = [];
  for (let day = zone.dayAt(from); zone.startOfDay(day) < until; day++) {
    const { start, end } = zone.dayInterval(day);
    for (let at = start; at < end; at += HOUR / 2) if (at >= from && at < until) found.push(at);
  }
  return found;
}
