import type { CompiledSchedule } from '@/domain/availability/compile';
import { factsNeeded } from '@/domain/availability/facts-needed';
import type { SlotTerms } from '@/domain/availability/slots';
import type { Instant, Interval } from '@/domain/time/instant';
import { mondayOf } from '@/domain/time/local-date';
import type { Db, Tx } from '../../db/client';
import { type Busy, readBusy } from '../occupancy/read-busy';

type Wanted = {
  mentorId: string;
  durationMinutes: number;
  /** Starts that may be asked about, half-open. */
  window: Interval;
  now: Instant;
  /** A booking whose own time is not in its way: it is the one that moves. */
  exceptOwner?: string | undefined;
};

/** What the slot engine has to know about a mentor's calendar for starts in a window, in one indexed query. */
export async function slotTerms(db: Db | Tx, schedule: CompiledSchedule, wanted: Wanted): Promise<SlotTerms> {
  const { durationMinutes, now } = wanted;
  const window = windowToRead(schedule, wanted);
  const occupancies = (await readBusy(db, wanted.mentorId, window, now)).filter(
    ({ ownerId }) => ownerId !== wanted.exceptOwner,
  );
  return { durationMinutes, now, busy: occupancies, sessionStarts: countedStarts(schedule, occupancies) };
}

/**
 * The stretch of the calendar that starts in a window depend on. With a weekly cap it is widened to whole weeks,
 * because sessions outside the window count too.
 */
export function windowToRead(
  schedule: CompiledSchedule,
  { window, durationMinutes }: Pick<Wanted, 'window' | 'durationMinutes'>,
): Interval {
  const needed = factsNeeded(schedule, { from: window.start, until: window.end, durationMinutes });
  return schedule.availability.weeklyCap === null ? needed.busy : union(needed.busy, needed.sessions);
}

/** The starts that count towards the weekly cap: a booking counts once a week, whatever it occupies there. */
export function countedStarts(schedule: CompiledSchedule, occupancies: readonly Busy[]): Instant[] {
  const counted = new Set<string>();
  const starts: Instant[] = [];
  for (const { ownerId, sessionStart } of occupancies) {
    const key = `${ownerId}:${mondayOf(schedule.zone.dayAt(sessionStart))}`;
    if (counted.has(key)) continue;
    counted.add(key);
    starts.push(sessionStart);
  }
  return starts;
}

export function union(a: Interval, b: Interval): Interval {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
