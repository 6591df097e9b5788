import { NO_SHOW_REPORT_HOURS } from './fixed';
import type { Policy, PolicyField } from './policy';

export type PolicyUnit = 'hours' | 'minutes' | 'percent' | 'times';

/** What kind of answer a policy takes; it follows from the type of its field. Bounds are inclusive. */
type Answer<Value> = [Value] extends [number]
  ? { readonly kind: 'number'; readonly unit: PolicyUnit; readonly min: number; readonly max: number }
  : [Value] extends [boolean]
    ? { readonly kind: 'switch' }
    : {
        readonly kind: 'choice';
        readonly options: readonly { readonly value: Value; readonly label: string }[];
      };

export type PolicyKey<Field extends PolicyField = PolicyField> = Field extends PolicyField
  ? Answer<Policy[Field]> & {
      /** Its name in the table of policies and in audit rows. */
      readonly key: string;
      readonly concerns: 'mentee' | 'mentor' | 'both' | 'platform';
      readonly label: string;
      readonly explanation: string;
    }
  : never;

/** Everything there is to say about each policy, once: the admin page and the validation both read it. */
export const POLICY_KEYS: { readonly [Field in PolicyField]: PolicyKey<Field> } = {
  cancellationCutoffHours: {
    key: 'cancellation_cutoff_hours',
    kind: 'number',
    unit: 'hours',
    min: 0,
    max: 168,
    concerns: 'mentee',
    label: 'Last moment to cancel',
    explanation: 'With less than this left before the start, the mentee can no longer cancel.',
  },
  rescheduleCutoffHours: {
    key: 'reschedule_cutoff_hours',
    kind: 'number',
    unit: 'hours',
    min: 0,
    max: 168,
    concerns: 'mentee',
    label: 'Last moment for the mentee to ask for another time',
    explanation: 'With less than this left before the start, the mentee can no longer open a request.',
  },
  mentorRescheduleCutoffHours: {
    key: 'mentor_reschedule_cutoff_hours',
    kind: 'number',
    unit: 'hours',
    min: 0,
    max: 168,
    concerns: 'mentor',
    label: 'Last moment for the mentor to ask for another time',
    explanation: 'With less than this left before the start, the mentor can no longer open a request.',
  },
  maxReschedulesPerSession: {
    key: 'max_reschedules_per_session',
    kind: 'number',
    unit: 'times',
    min: 0,
    max: 20,
    concerns: 'mentee',
    label: 'Moves at the mentee’s request',
    explanation:
      'How often one session can be moved by requests the mentee opened. Only accepted ones count.',
  },
  mentorMaxReschedulesPerSession: {
    key: 'mentor_max_reschedules_per_session',
    kind: 'number',
    unit: 'times',
    min: 0,
    max: 20,
    concerns: 'mentor',
    label: 'Moves at the mentor’s request',
    explanation:
      'How often one session can be moved by requests the mentor opened. Only accepted ones count.',
  },
  freeCancellationHours: {
    key: 'free_cancellation_hours',
    kind: 'number',
    unit: 'hours',
    min: 0,
    max: 720,
    concerns: 'mentee',
    label: 'Cancelling with everything back',
    explanation: 'With at least this much left before the start, the mentee gets everything back.',
  },
  lateCancellationRefundPercentage: {
    key: 'late_cancellation_refund_percentage',
    kind: 'number',
    unit: 'percent',
    min: 0,
    max: 100,
    concerns: 'mentee',
    label: 'Paid back after a late cancellation',
    explanation: 'The share a mentee gets back between the free hours and the last moment to cancel.',
  },
  requireCancellationReason: {
    key: 'require_cancellation_reason',
    kind: 'switch',
    concerns: 'both',
    label: 'A reason for cancelling is required',
    explanation: 'Whoever cancels has to say why.',
  },
  mentorCancellation: {
    key: 'mentor_cancellation',
    kind: 'choice',
    options: [
      { value: 'allowed', label: 'Allowed, with everything paid back' },
      { value: 'reschedule_only', label: 'Paid sessions can only be moved' },
    ],
    concerns: 'mentor',
    label: 'Cancelling by the mentor',
    explanation: 'Whether a mentor can cancel a paid session, or only ask to move it.',
  },
  rescheduleRequestExpiryHours: {
    key: 'reschedule_request_expiry_hours',
    kind: 'number',
    unit: 'hours',
    min: 1,
    max: 336,
    concerns: 'both',
    label: 'Time to agree on another time',
    explanation: 'A request ends this long after it was opened, or at either start if that comes first.',
  },
  maxCounterProposals: {
    key: 'max_counter_proposals',
    kind: 'number',
    unit: 'times',
    min: 0,
    max: 20,
    concerns: 'both',
    label: 'Counter-proposals',
    explanation: 'How many counter-proposals one request allows, both sides together.',
  },
  rescheduleWarningThreshold: {
    key: 'reschedule_warning_threshold',
    kind: 'number',
    unit: 'times',
    min: 1,
    max: 20,
    concerns: 'mentor',
    label: 'Warning about frequent requests',
    explanation: 'After this many requests on one session, the mentor is warned before opening another.',
  },
  rescheduleRequestsPerDay: {
    key: 'reschedule_requests_per_day',
    kind: 'number',
    unit: 'times',
    min: 1,
    max: 100,
    concerns: 'both',
    label: 'Requests in 24 hours',
    explanation: 'How many requests one person can open within 24 hours, over all their sessions.',
  },
  holdMinutes: {
    key: 'hold_minutes',
    kind: 'number',
    unit: 'minutes',
    min: 1,
    max: 60,
    concerns: 'mentee',
    label: 'Keeping a chosen time',
    explanation: 'How long a chosen time is kept while the mentee fills in the details and pays.',
  },
  requestExpiryHours: {
    key: 'request_expiry_hours',
    kind: 'number',
    unit: 'hours',
    min: 1,
    max: 336,
    concerns: 'both',
    label: 'Answering an unpaid request',
    explanation: 'An unpaid request expires when the mentor has not answered for this long.',
  },
  noShowGraceMinutes: {
    key: 'no_show_grace_minutes',
    kind: 'number',
    unit: 'minutes',
    min: 0,
    max: 120,
    concerns: 'both',
    label: 'Waiting before reporting a no-show',
    explanation: 'How long after the start one side can report that the other did not come.',
  },
  autoCompleteHours: {
    key: 'auto_complete_hours',
    kind: 'number',
    unit: 'hours',
    min: 1,
    max: 168,
    concerns: 'both',
    label: 'Completing by itself',
    explanation: 'A session counts as completed this long after its end, if nobody said otherwise.',
  },
  disputeWindowHours: {
    key: 'dispute_window_hours',
    kind: 'number',
    unit: 'hours',
    // A shorter window would pay the mentor out while their absence can still be reported.
    min: NO_SHOW_REPORT_HOURS,
    max: 720,
    concerns: 'both',
    label: 'Disputing',
    explanation: 'How long a completion or a no-show can be disputed. The money waits for it.',
  },
  platformFeePercentage: {
    key: 'platform_fee_percentage',
    kind: 'number',
    unit: 'percent',
    min: 0,
    max: 100,
    concerns: 'platform',
    label: 'Platform fee',
    explanation: 'The share of the mentor’s earnings the platform keeps when it pays out.',
  },
};

/** All policies, in the order in which they are shown. */
export const POLICY_FIELDS = Object.keys(POLICY_KEYS) as readonly PolicyField[];
