import type { z } from 'zod';
import type { AvailabilityView, explainDayInput, SlotsView, slotsInput } from '@/contracts/availability';
import { type EmptyDayReason, explainDay as explain } from '@/domain/availability/explain-day';
import { inOrder } from '@/domain/availability/in-order';
import { DEFAULT_AVAILABILITY } from '@/domain/availability/schedule';
import { nextFree, slots } from '@/domain/availability/slots';
import { refusal } from '@/domain/refusal';
import { accepted, type Result, refused } from '@/domain/result';
import type { Actor } from '../actor';
import type { Services } from '../context';
import { loadAvailability } from './load-availability';
import { slotTerms } from './slot-terms';

/** What a mentor edits. Before anything was set up: the usual hours in the mentor's own zone, as version 0. */
export async function getAvailability({ db }: Pick<Services, 'db'>, actor: Actor): Promise<AvailabilityView> {
  const loaded = await loadAvailability(db, actor.personId);
  if (loaded) return { ...inOrder(loaded.availability), version: loaded.version };
  const { timeZone } = await db.person.findUniqueOrThrow({
    where: { id: actor.personId },
    select: { timeZone: true },
  });
  return { ...inOrder({ ...DEFAULT_AVAILABILITY, timeZone }), version: 0 };
}

/** Bookable starts of a mentor in a window, for one duration. Refuses with NOT_FOUND. */
export async function findSlots(
  { db, clock, schedules }: Services,
  input: z.infer<typeof slotsInput>,
): Promise<Result<SlotsView>> {
  const cached = await schedules.get(db, input.mentorId);
  if (!cached) return refused(refusal('NOT_FOUND'));
  const { schedule } = cached;
  const now = clock.now();
  const wanted = {
    mentorId: input.mentorId,
    durationMinutes: input.minutes,
    now,
    exceptOwner: input.bookingId,
  };
  const terms = await slotTerms(db, schedule, { ...wanted, window: { start: input.from, end: input.until } });
  const starts = slots(schedule, { ...terms, from: input.from, until: input.until });
  // Only an empty window has to look further, and then up to the horizon.
  const nextStart =
    starts.length > 0
      ? null
      : nextFree(schedule, {
          ...(await slotTerms(db, schedule, {
            ...wanted,
            window: { start: input.until, end: schedule.horizonEnd(now) },
          })),
          from: input.until,
        });
  return accepted({ starts, nextStart, mentorTimeZone: schedule.availability.timeZone, now });
}

/** Why a day (half-open, of the viewer) offers nothing; `null` if it does. Refuses with NOT_FOUND. */
export async function explainDay(
  { db, clock, schedules }: Services,
  input: z.infer<typeof explainDayInput>,
): Promise<Result<EmptyDayReason | null>> {
  const cached = await schedules.get(db, input.mentorId);
  if (!cached) return refused(refusal('NOT_FOUND'));
  const day = { start: input.from, end: input.until };
  const terms = await slotTerms(db, cached.schedule, {
    mentorId: input.mentorId,
    durationMinutes: input.minutes,
    window: day,
    now: clock.now(),
  });
  return accepted(explain(cached.schedule, terms, day));
}
