import type { Party } from '../party';
import type { Policy } from './policy';

/** One side's own numbers: what the API gives for `?role=`, and what every rule about a side reads. */
export type RoleView = {
  readonly cancellationCutoffHours: number;
  readonly rescheduleCutoffHours: number;
  readonly maxReschedules: number;
  readonly freeCancellationHours: number;
  readonly rescheduleRequestExpiryHours: number;
  readonly maxCounterProposals: number;
};

/** The policy as one side sees it. A mentor's cancellation always pays everything back, so theirs has no hours. */
export function roleView(policy: Policy, role: Party): RoleView {
  const common = {
    rescheduleRequestExpiryHours: policy.rescheduleRequestExpiryHours,
    maxCounterProposals: policy.maxCounterProposals,
  };
  return role === 'mentee'
    ? {
        cancellationCutoffHours: policy.cancellationCutoffHours,
        rescheduleCutoffHours: policy.rescheduleCutoffHours,
        maxReschedules: policy.maxReschedulesPerSession,
        freeCancellationHours: policy.freeCancellationHours,
        ...common,
      }
    : {
        cancellationCutoffHours: 0,
        rescheduleCutoffHours: policy.mentorRescheduleCutoffHours,
        maxReschedules: policy.mentorMaxReschedulesPerSession,
        freeCancellationHours: 0,
        ...common,
      };
}
