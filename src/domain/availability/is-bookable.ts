import { refusal } from '../refusal';
import { accepted, type Result, refused } from '../result';
import type { Instant, Interval } from '../time/instant';
import type { CompiledSchedule } from './compile';
import { occupancyOf } from './occupancy';
import { type SlotTerms, slots } from './slots';

/**
 * Whether `start` is one of the `slots`, and if so the occupancy to take for it. Refuses with TIME_IN_PAST,
 * INSIDE_NOTICE, SLOT_TAKEN, or SLOT_NOT_OFFERED: off the grid, outside the hours, beyond the horizon, or in a week
 * that is full (then `detail` says so).
 */
export function isBookable(schedule: CompiledSchedule, terms: SlotTerms, start: Instant): Result<Interval> {
  if (start < terms.now) return refused(refusal('TIME_IN_PAST'));
  if (start < terms.now + schedule.notice) return refused(refusal('INSIDE_NOTICE'));
  const query = { ...terms, from: start, until: start + 1 };
  if (slots(schedule, query).length > 0) {
    return accepted(occupancyOf(schedule.availability, start, terms.durationMinutes));
  }
  if (slots(schedule, { ...query, busy: [] }).length > 0) return refused(refusal('SLOT_TAKEN'));
  if (slots(schedule, { ...query, busy: [], sessionStarts: [] }).length > 0) {
    return refused(refusal('SLOT_NOT_OFFERED', { detail: 'the week is full' }));
  }
  return refused(refusal('SLOT_NOT_OFFERED'));
}
