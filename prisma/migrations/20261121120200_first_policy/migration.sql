-- Version 1: the numbers Parley starts with. Admins add versions; nobody changes one.
INSERT INTO policy_version (version, values, note, created_at) VALUES (
  1,
  '{
    "cancellationCutoffHours": 2,
    "rescheduleCutoffHours": 4,
    "mentorRescheduleCutoffHours": 2,
    "maxReschedulesPerSession": 2,
    "mentorMaxReschedulesPerSession": 2,
    "freeCancellationHours": 24,
    "lateCancellationRefundPercentage": 50,
    "requireCancellationReason": true,
    "mentorCancellation": "allowed",
    "rescheduleRequestExpiryHours": 48,
    "maxCounterProposals": 3,
    "rescheduleWarningThreshold": 2,
    "rescheduleRequestsPerDay": 5,
    "holdMinutes": 10,
    "requestExpiryHours": 48,
    "noShowGraceMinutes": 10,
    "autoCompleteHours": 24,
    "disputeWindowHours": 72,
    "platformFeePercentage": 10
  }'::jsonb,
  'The policy Parley starts with',
  '2000-01-01T00:00:00Z'
);
