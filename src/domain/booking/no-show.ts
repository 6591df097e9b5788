import type { Party } from '../party';
import { NO_SHOW_REPORT_WINDOW } from '../policy/fixed';
import type { Policy } from '../policy/policy';
import { type Refusal, refusal } from '../refusal';
import { HOUR, type Instant, type Interval, MINUTE } from '../time/instant';
import type { BookingState, EndedSession, StateBefore } from './state';

/** When either side may report that the other did not come, half-open. */
export function noShowWindow({ start, end }: Interval, policy: Policy): Interval {
  return { start: start + policy.noShowGraceMinutes * MINUTE, end: end + NO_SHOW_REPORT_WINDOW };
}

/**
 * Why a no-show cannot be reported now, or null if it can. Refusals: NO_SHOW_TOO_EARLY (`retryAt`),
 * NO_SHOW_TOO_LATE, DISPUTE_OPEN, NOT_REPORTABLE (an administrator has decided that the session took place).
 */
export function whyNotReport(
  session: StateBefore<'report_no_show'>,
  policy: Policy,
  now: Instant,
): Refusal | null {
  if (session.status === 'completed' && session.dispute !== null) {
    return refusal(session.dispute.decidedAt === null ? 'DISPUTE_OPEN' : 'NOT_REPORTABLE');
  }
  const open = noShowWindow(session, policy);
  if (now < open.start) return refusal('NO_SHOW_TOO_EARLY', { retryAt: open.start });
  return now >= open.end ? refusal('NO_SHOW_TOO_LATE') : null;
}

/**
 * Until when the end of a session can be disputed. A session completed before its end is measured from the end:
 * until then, and a day longer, the other side's absence can still be reported.
 */
export function disputableUntil(session: EndedSession, policy: Policy): Instant {
  const from = session.status === 'no_show' ? session.reportedAt : Math.max(session.completedAt, session.end);
  return from + policy.disputeWindowHours * HOUR;
}

/**
 * Why this side cannot dispute now, or null if it can. A no-show is disputed by the side that is said to have been
 * absent, a completion by the mentee. Refusals: NOT_YOUR_PART, DISPUTE_OPEN, NOT_DISPUTABLE (already decided),
 * DISPUTE_TOO_LATE.
 */
export function whyNotDispute(
  session: EndedSession,
  by: Party,
  policy: Policy,
  now: Instant,
): Refusal | null {
  if (session.dispute !== null) {
    return refusal(session.dispute.decidedAt === null ? 'DISPUTE_OPEN' : 'NOT_DISPUTABLE');
  }
  const objector = session.status === 'no_show' ? session.absent : 'mentee';
  if (by !== objector) return refusal('NOT_YOUR_PART');
  return now >= disputableUntil(session, policy) ? refusal('DISPUTE_TOO_LATE') : null;
}

/** Where the money of a session goes: it waits, or it is settled which share goes back to the mentee. */
export type SettlementOutcome =
  | { readonly kind: 'waits_until'; readonly until: Instant }
  | { readonly kind: 'waits_for_admin' }
  | { readonly kind: 'final'; readonly refundPercentage: 0 | 100 };

/**
 * What happens to the money of a session that is over. It waits for the dispute window, and for the administrator
 * while a dispute is open; then everything goes back if the mentor was absent, and else the mentor is paid.
 */
export function settlementOutcome(session: EndedSession, policy: Policy, now: Instant): SettlementOutcome {
  const { dispute } = session;
  if (dispute === null) {
    const until = disputableUntil(session, policy);
    if (now < until) return { kind: 'waits_until', until };
  } else if (dispute.decidedAt === null) {
    return { kind: 'waits_for_admin' };
  }
  return { kind: 'final', refundPercentage: refundPercentageFor(session) };
}

function refundPercentageFor(session: BookingState): 0 | 100 {
  return session.status === 'no_show' && session.absent === 'mentor' ? 100 : 0;
}
