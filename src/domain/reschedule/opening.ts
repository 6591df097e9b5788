import type { BookingStatus } from '../booking/status';
import type { Party } from '../party';
import { isPastCutoff } from '../policy/cutoff';
import { REQUEST_COUNT_WINDOW } from '../policy/fixed';
import type { Policy } from '../policy/policy';
import { roleView } from '../policy/role-view';
import { type Refusal, refusal } from '../refusal';
import type { Instant, Interval } from '../time/instant';
import { hasRunOut, isOpen, type RescheduleRequest } from './request';

/** What a negotiation has to know about its booking; `policy` is the version the booking was made under. */
export type RescheduleFacts = {
  readonly now: Instant;
  readonly policy: Policy;
  readonly booking: Interval & {
    readonly status: BookingStatus;
    /** How often it was moved, counted for the side that had opened the request. */
    readonly moves: Readonly<Record<Party, number>>;
  };
};

/**
 * Why this side cannot open a request now, whatever the time it would propose; null if it can. `request` is the
 * last one about this booking, `recentOpenings` when this person opened requests, about whichever booking; those
 * older than 24 hours do not matter. The Reschedule button asks this, and so does the server. Refusals:
 * RESCHEDULE_OPEN, NOT_SCHEDULED, RESCHEDULE_TOO_LATE, MAX_RESCHEDULES_REACHED, TOO_MANY_REQUESTS (`retryAt`).
 */
export function whyNotOpen(
  request: RescheduleRequest | null,
  by: Party,
  recentOpenings: readonly Instant[],
  { now, policy, booking }: RescheduleFacts,
): Refusal | null {
  if (isOpen(request) && !hasRunOut(request, now)) return refusal('RESCHEDULE_OPEN');
  if (booking.status !== 'scheduled') return refusal('NOT_SCHEDULED');
  if (isPastCutoff(booking.start, now, roleView(policy, by).rescheduleCutoffHours)) {
    return refusal('RESCHEDULE_TOO_LATE');
  }
  return whyNotMoveAgain(by, { policy, booking }) ?? whyNotAskAgain(recentOpenings, policy, now);
}

/** MAX_RESCHEDULES_REACHED, once requests opened by this side have moved the booking as often as they may. */
export function whyNotMoveAgain(
  openedBy: Party,
  { policy, booking }: Pick<RescheduleFacts, 'policy' | 'booking'>,
): Refusal | null {
  const isUsedUp = booking.moves[openedBy] >= roleView(policy, openedBy).maxReschedules;
  return isUsedUp ? refusal('MAX_RESCHEDULES_REACHED') : null;
}

/** Whether a mentor who has opened this many requests on one booking is warned before opening another. */
export function needsFrequencyWarning(policy: Policy, openedByMentor: number): boolean {
  return openedByMentor >= policy.rescheduleWarningThreshold;
}

function whyNotAskAgain(openings: readonly Instant[], policy: Policy, now: Instant): Refusal | null {
  const newestFirst = openings.filter((at) => at > now - REQUEST_COUNT_WINDOW).toSorted((a, b) => b - a);
  // As long as this one counts, there are as many as are allowed.
  const blocking = newestFirst[policy.rescheduleRequestsPerDay - 1];
  if (blocking === undefined) return null;
  return refusal('TOO_MANY_REQUESTS', { retryAt: blocking + REQUEST_COUNT_WINDOW });
}
