import { unreachable } from '../invariant';
import type { Party } from '../party';
import { type Refusal, refusal } from '../refusal';
import type { Instant, Interval } from '../time/instant';

/** A time somebody wants to propose. `id` is new; `reason` is what they wrote. */
export type ProposalWish = Interval & { readonly id: string; readonly reason: string | null };

/**
 * How a time stands on the calendars, leaving aside the booking that would move and what is proposed for it:
 * `bookable`: one of the mentor's slots; `free`: nothing there, but not offered; `taken`: something else of the
 * mentor's is there; `mentee_busy`: the mentee has another session then; `inside_notice`: sooner than the mentor's
 * notice allows.
 */
export type ProposedTime = 'bookable' | 'free' | 'taken' | 'mentee_busy' | 'inside_notice';

/**
 * Why this time cannot be proposed, or null if it can. `original` is the time that stands, `onTable` the one that
 * would be countered. Refusals: TIME_IN_PAST, DURATION_CHANGED, SAME_TIME, ALREADY_ON_TABLE, REASON_REQUIRED (of
 * mentors), SLOT_TAKEN, MENTEE_BUSY, OTHER_SIDE_BUSY, INSIDE_NOTICE, SLOT_NOT_OFFERED (to mentees).
 */
export function whyNotPropose(
  wish: ProposalWish,
  by: Party,
  time: ProposedTime,
  against: { readonly now: Instant; readonly original: Interval; readonly onTable: Interval | null },
): Refusal | null {
  const { now, original, onTable } = against;
  if (wish.start <= now) return refusal('TIME_IN_PAST');
  if (wish.end - wish.start !== original.end - original.start) return refusal('DURATION_CHANGED');
  if (wish.start === original.start) return refusal('SAME_TIME');
  if (wish.start === onTable?.start) return refusal('ALREADY_ON_TABLE');
  if (by === 'mentor' && reasonOf(wish) === null) return refusal('REASON_REQUIRED');
  return whyNotOffer(time, by);
}

/** Why an agreed time cannot be taken after all, or null if it can: SLOT_TAKEN, MENTEE_BUSY, OTHER_SIDE_BUSY. */
export function whyNotTake(time: ProposedTime, by: Party): Refusal | null {
  switch (time) {
    case 'taken':
      return refusal('SLOT_TAKEN');
    case 'mentee_busy':
      return refusal(by === 'mentee' ? 'MENTEE_BUSY' : 'OTHER_SIDE_BUSY');
    case 'bookable':
    case 'free':
    case 'inside_notice':
      // Both have agreed: what the mentor offers to strangers no longer matters.
      return null;
    default:
      return unreachable(time);
  }
}

/** What was written as a reason, without blanks around it; null if that is nothing. */
export function reasonOf({ reason }: { readonly reason: string | null }): string | null {
  return reason?.trim() || null;
}

function whyNotOffer(time: ProposedTime, by: Party): Refusal | null {
  if (time === 'inside_notice') return refusal('INSIDE_NOTICE');
  // A mentor may offer any free time of theirs; a mentee has to choose from what is offered.
  if (time === 'free' && by === 'mentee') return refusal('SLOT_NOT_OFFERED');
  return whyNotTake(time, by);
}
