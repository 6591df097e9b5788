import type { Party } from '../party';
import { JOIN_OPENS_BEFORE_START, NO_SHOW_REPORT_HOURS } from './fixed';
import type { Policy } from './policy';
import { type RoleView, roleView } from './role-view';
import { counted, share } from './words';

/**
 * What this policy means for one side, a sentence per rule, spoken to that side. Shown to admins as a preview
 * while they edit, and to everybody as the rules they are under.
 */
export function describePolicy(policy: Policy, role: Party): readonly string[] {
  return role === 'mentee' ? forMentee(policy) : forMentor(policy);
}

/** The terms of cancelling, in words, for the mentee who is about to pay. */
export function cancellationTerms(policy: Policy): readonly string[] {
  const { freeCancellationHours: free, cancellationCutoffHours: cutoff } = policy;
  const lastMoment = cutoff > 0 ? `${counted(cutoff, 'hour')} before the start` : 'the start';
  return [
    free > 0
      ? `Cancel at least ${counted(free, 'hour')} before the start and you get everything back.`
      : 'Cancel before the start and you get everything back.',
    ...(cutoff < free
      ? [`From then until ${lastMoment} you get ${share(policy.lateCancellationRefundPercentage)} back.`]
      : []),
    cutoff > 0
      ? `With less than ${counted(cutoff, 'hour')} left, the session can no longer be cancelled.`
      : 'Once its start has come, the session can no longer be cancelled.',
    policy.mentorCancellation === 'allowed'
      ? 'If the mentor cancels or does not come, you get everything back.'
      : 'If the mentor does not come, you get everything back.',
    'If the mentor asks to move the session, you can cancel it instead and get everything back.',
  ];
}

/** The same for a session that costs nothing, where only its ending is to be known. */
export function freeSessionTerms({ cancellationCutoffHours: cutoff }: Policy): readonly string[] {
  return [
    cutoff > 0
      ? `You can cancel until ${counted(cutoff, 'hour')} before the start.`
      : 'You can cancel until the start.',
    'If the mentor asks to move the session, you can cancel it instead.',
  ];
}

function forMentee(policy: Policy): readonly string[] {
  return [
    `A time you choose is kept for you for ${counted(policy.holdMinutes, 'minute')} while you pay.`,
    `An unpaid request expires when the mentor has not answered within ${counted(policy.requestExpiryHours, 'hour')}.`,
    ...cancellationTerms(policy),
    ...(policy.requireCancellationReason ? ['You say why when you cancel.'] : []),
    ...negotiation(policy, roleView(policy, 'mentee')),
    `If the mentor does not come, you can report it ${noShowWindow(policy)}, and get everything back.`,
    `You can dispute a completed session or a no-show within ${counted(policy.disputeWindowHours, 'hour')}.`,
  ];
}

function forMentor(policy: Policy): readonly string[] {
  return [
    `An unpaid request expires when you have not answered within ${counted(policy.requestExpiryHours, 'hour')}.`,
    policy.mentorCancellation === 'allowed'
      ? 'You can cancel a session that has not been started; the mentee then gets everything back.'
      : 'You cannot cancel a paid session, but you can ask to move it.',
    ...(policy.requireCancellationReason ? ['You say why when you cancel.'] : []),
    ...negotiation(policy, roleView(policy, 'mentor')),
    'You give a reason with every time you propose.',
    `After ${counted(policy.rescheduleWarningThreshold, 'request')} to move one session, you are warned that frequent requests lower your reliability score.`,
    `You can start a session from ${counted(JOIN_OPENS_BEFORE_START / 60_000, 'minute')} before its start, and complete it once its start has come.`,
    `A session completes by itself ${counted(policy.autoCompleteHours, 'hour')} after its end.`,
    `If the mentee does not come, you can report it ${noShowWindow(policy)}, and are paid.`,
    `You can dispute a report that you did not come within ${counted(policy.disputeWindowHours, 'hour')}.`,
    `You are paid ${counted(policy.disputeWindowHours, 'hour')} after completion, less a platform fee of ${policy.platformFeePercentage} %.`,
  ];
}

function negotiation(policy: Policy, own: RoleView): readonly string[] {
  const rounds =
    own.maxCounterProposals > 0
      ? `allows ${counted(own.maxCounterProposals, 'counter-proposal')}`
      : 'allows no counter-proposals';
  return [
    own.maxReschedules === 0
      ? 'You cannot ask to move a session.'
      : `You can ask to move a session until ${
          own.rescheduleCutoffHours > 0
            ? `${counted(own.rescheduleCutoffHours, 'hour')} before the start`
            : 'the start'
        }, and it moves at most ${counted(own.maxReschedules, 'time')} at your request.`,
    `A request to move a session ${rounds} and expires ${counted(own.rescheduleRequestExpiryHours, 'hour')} after it was opened, or at the original or the proposed start if that comes first.`,
    `You can open ${counted(policy.rescheduleRequestsPerDay, 'request')} within 24 hours.`,
  ];
}

function noShowWindow(policy: Policy): string {
  const from =
    policy.noShowGraceMinutes > 0
      ? `${counted(policy.noShowGraceMinutes, 'minute')} after the start`
      : 'the start';
  return `from ${from} until ${counted(NO_SHOW_REPORT_HOURS, 'hour')} after the end`;
}
