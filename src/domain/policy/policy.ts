/**
 * The admin's numbers and switches. Every booking keeps the version it was made under, so a change never
 * reaches an agreement that already stands. All numbers are whole; the unit is the last word of the name.
 */
export type Policy = {
  readonly cancellationCutoffHours: number;
  readonly rescheduleCutoffHours: number;
  readonly mentorRescheduleCutoffHours: number;
  readonly maxReschedulesPerSession: number;
  readonly mentorMaxReschedulesPerSession: number;
  readonly freeCancellationHours: number;
  readonly lateCancellationRefundPercentage: number;
  readonly requireCancellationReason: boolean;
  readonly mentorCancellation: 'allowed' | 'reschedule_only';
  readonly rescheduleRequestExpiryHours: number;
  readonly maxCounterProposals: number;
  readonly rescheduleWarningThreshold: number;
  readonly rescheduleRequestsPerDay: number;
  readonly holdMinutes: number;
  readonly requestExpiryHours: number;
  readonly noShowGraceMinutes: number;
  readonly autoCompleteHours: number;
  readonly disputeWindowHours: number;
  readonly platformFeePercentage: number;
};

export type PolicyField = keyof Policy;

/** What holds until an admin says otherwise. */
export const DEFAULT_POLICY: Policy = {
  cancellationCutoffHours: 2,
  rescheduleCutoffHours: 4,
  mentorRescheduleCutoffHours: 2,
  maxReschedulesPerSession: 2,
  mentorMaxReschedulesPerSession: 2,
  freeCancellationHours: 24,
  lateCancellationRefundPercentage: 50,
  requireCancellationReason: true,
  mentorCancellation: 'allowed',
  rescheduleRequestExpiryHours: 48,
  maxCounterProposals: 3,
  rescheduleWarningThreshold: 2,
  rescheduleRequestsPerDay: 5,
  holdMinutes: 10,
  requestExpiryHours: 48,
  noShowGraceMinutes: 10,
  autoCompleteHours: 24,
  disputeWindowHours: 72,
  platformFeePercentage: 10,
};
