import type { z } from 'zod';
import type { BookingView, holdInput } from '@/contracts/booking';
import { isBookable } from '@/domain/availability/is-bookable';
import { OCCUPYING_STATUSES } from '@/domain/booking/status';
import { refusal } from '@/domain/refusal';
import { accepted, type Result, refused } from '@/domain/result';
import { MINUTE } from '@/domain/time/instant';
import type { Tx } from '../../db/client';
import { violates, withTransaction } from '../../db/transaction';
import { type Actor, actingAs } from '../actor';
import { writeAudit } from '../audit/write-audit';
import { slotTerms } from '../availability/slot-terms';
import type { Services } from '../context';
import { enqueue } from '../job/enqueue';
import { hintBooking } from '../job/hints';
import { readBusy } from '../occupancy/read-busy';
import { lockMentor, takeTime } from '../occupancy/take-time';
import { currentPolicy } from '../policy/current-policy';
import { findBooking } from './booking-record';
import { bookingView } from './booking-view';
import { endLapsedHolds } from './end-hold';
import { releaseHeld } from './release-hold';

/** Times one person can keep at once while deciding. */
const MAX_HOLDS = 2;

/**
 * Takes a slot for a few minutes, while the mentee fills in and pays: nobody else can have it meanwhile. With
 * `replaces` the earlier hold is given back in the same transaction; if the new time is refused, it stays.
 *
 * Refuses with NOT_FOUND, OFFERING_RETIRED, OFFERING_CHANGED (the duration is no longer offered), OWN_OFFERING,
 * PRICE_CHANGED, TIME_IN_PAST, INSIDE_NOTICE, SLOT_NOT_OFFERED, SLOT_TAKEN, MENTEE_BUSY, TOO_MANY_HOLDS.
 */
export async function takeHold(
  services: Services,
  actor: Actor,
  input: z.infer<typeof holdInput>,
): Promise<Result<BookingView>> {
  const offering = await services.db.offering.findUnique({
    where: { id: input.offeringId },
    include: { durations: true },
  });
  if (!offering) return refused(refusal('NOT_FOUND'));
  if (offering.retiredAt) return refused(refusal('OFFERING_RETIRED'));
  if (offering.mentorId === actor.personId) return refused(refusal('OWN_OFFERING'));
  const duration = offering.durations.find(({ minutes }) => minutes === input.minutes);
  const meetingType = offering.meetingTypes[0];
  if (!duration || !meetingType) return refused(refusal('OFFERING_CHANGED'));
  if (typeof input.expectedPrice === 'number' && input.expectedPrice !== duration.price)
    return refused(refusal('PRICE_CHANGED'));

  const session = { start: input.start, end: input.start + input.minutes * MINUTE };
  // In a rush most find the time gone: they need neither the line nor a transaction to be told.
  const rivals = await readBusy(services.db, offering.mentorId, session, services.clock.now());
  if (rivals.some(({ ownerId }) => ownerId !== input.replaces)) return refused(refusal('SLOT_TAKEN'));
  await endLapsedHolds(services, actor.personId);
  const bookingId = services.newId();
  try {
    return await withTransaction(services.db, async (tx) => {
      await lockMentor(tx, offering.mentorId);
      const now = services.clock.now();
      if (input.replaces) await releaseHeld(tx, services, actor, input.replaces);
      const busy = await whyMenteeCannot(tx, actor.personId, session, now);
      if (busy) return refused(refusal(busy));

      const cached = await services.schedules.get(tx, offering.mentorId);
      if (!cached) return refused(refusal('SLOT_NOT_OFFERED'));
      const { schedule } = cached;
      const terms = await slotTerms(tx, schedule, {
        mentorId: offering.mentorId,
        durationMinutes: input.minutes,
        window: session,
        now,
      });
      const bookable = isBookable(schedule, terms, input.start);
      if (!bookable.ok) return bookable;

      const { version, policy } = await currentPolicy(tx);
      const expiresAt = Math.min(now + policy.holdMinutes * MINUTE, input.start);
      await tx.booking.create({
        data: {
          id: bookingId,
          mentorId: offering.mentorId,
          menteeId: actor.personId,
          offeringId: offering.id,
          offeringVersion: offering.version,
          status: 'held',
          startsAt: new Date(session.start),
          endsAt: new Date(session.end),
          title: offering.title,
          meetingType,
          location: meetingType === 'in_person' ? offering.location : null,
          addOns: [],
          price: duration.price,
          currency: offering.currency,
          policyVersion: version,
          expiresAt: new Date(expiresAt),
          room: services.newSecret(),
          createdAt: new Date(now),
        },
      });
      const { bufferBeforeMinutes, bufferAfterMinutes } = schedule.availability;
      const taken = await takeTime(
        tx,
        {
          id: services.newId(),
          mentorId: offering.mentorId,
          ownerId: bookingId,
          kind: 'hold',
          session,
          buffers: { beforeMinutes: bufferBeforeMinutes, afterMinutes: bufferAfterMinutes },
          expiresAt,
        },
        now,
      );
      if (!taken) return refused(refusal('SLOT_TAKEN'));
      await writeAudit(tx, {
        subjectKind: 'booking',
        subjectId: bookingId,
        actor: actingAs(actor, 'mentee'),
        action: 'held',
        after: {
          status: 'held',
          start: new Date(session.start).toISOString(),
          end: new Date(session.end).toISOString(),
          price: duration.price,
        },
        policyVersion: version,
        at: now,
      });
      await enqueue(
        tx,
        services.clock,
        'end-hold',
        { bookingId },
        { runAt: expiresAt, key: `end:${bookingId}` },
      );
      const record = await findBooking(tx, bookingId);
      if (!record) return refused(refusal('NOT_FOUND'));
      await hintBooking(tx, services.clock, record);
      return accepted(bookingView(record, actor, now));
    });
  } catch (error) {
    if (violates(error, 'booking_mentee_no_overlap')) return refused(refusal('MENTEE_BUSY'));
    throw error;
  }
}

/** A mentee cannot be in two sessions at once, nor keep more than a few times for themselves. */
async function whyMenteeCannot(
  tx: Tx,
  menteeId: string,
  session: { start: number; end: number },
  now: number,
): Promise<'MENTEE_BUSY' | 'TOO_MANY_HOLDS' | null> {
  const [found] = await tx.$queryRaw<{ overlapping: number; holds: number }[]>`
    SELECT count(*) FILTER (WHERE starts_at < ${new Date(session.end)} AND ends_at > ${new Date(session.start)})::int AS overlapping,
           count(*) FILTER (WHERE status = 'held' AND expires_at > ${new Date(now)})::int AS holds
    FROM booking WHERE mentee_id = ${menteeId}::uuid AND status::text = ANY(${[...OCCUPYING_STATUSES]}::text[])`;
  if (found && found.overlapping > 0) return 'MENTEE_BUSY';
  return found && found.holds >= MAX_HOLDS ? 'TOO_MANY_HOLDS' : null;
}
