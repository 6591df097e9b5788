import { nextFree } from '@/domain/availability/slots';
import type { Instant } from '@/domain/time/instant';
import { countedStarts, union, windowToRead } from '../availability/slot-terms';
import type { Services } from '../context';
import { readBusyOfMany } from '../occupancy/read-busy';

type Wanted = { readonly mentorId: string; readonly availabilityVersion: number; readonly minutes: number };

/**
 * The first bookable start of each mentor for a session of so many minutes. All calendars are read in one query
 * and the slots found in memory, so a page of mentors costs as many queries as one of them. Mentors with no
 * free time within their horizon are not in the answer.
 */
export async function nextFreeOfMany(
  { db, clock, schedules }: Pick<Services, 'db' | 'clock' | 'schedules'>,
  wanted: readonly Wanted[],
): Promise<ReadonlyMap<string, Instant>> {
  const now = clock.now();
  const cached = await schedules.getMany(
    db,
    wanted.map(({ mentorId, availabilityVersion }) => ({ mentorId, version: availabilityVersion })),
  );
  const questions = wanted.flatMap(({ mentorId, minutes }) => {
    const schedule = cached.get(mentorId)?.schedule;
    return schedule ? [{ mentorId, schedule, durationMinutes: minutes }] : [];
  });
  const windows = questions.map(({ schedule, durationMinutes }) =>
    windowToRead(schedule, { durationMinutes, window: { start: now, end: schedule.horizonEnd(now) } }),
  );
  const [first, ...rest] = windows;
  if (!first) return new Map();
  const busyOf = await readBusyOfMany(
    db,
    questions.map(({ mentorId }) => mentorId),
    rest.reduce(union, first),
    now,
  );
  const found = new Map<string, Instant>();
  for (const { mentorId, schedule, durationMinutes } of questions) {
    const busy = busyOf.get(mentorId) ?? [];
    const start = nextFree(schedule, {
      durationMinutes,
      now,
      from: now,
      busy,
      sessionStarts: countedStarts(schedule, busy),
    });
    if (start !== null) found.set(mentorId, start);
  }
  return found;
}
