import { expect, test } from 'vitest';
import { DEFAULT_POLICY } from '@/domain/policy/policy';
import { fieldChanges } from '@/features/admin/audit/changes';
import { policyChanges } from '@/features/admin/policies/policy-words';

test('an audit row shows what differs, field by field, down to nested ones', () => {
  expect(
    fieldChanges(
      { status: 'scheduled', start: 'a', moves: { mentor: 0, mentee: 1 }, reschedule: null },
      {
        status: 'scheduled',
        start: 'b',
        moves: { mentor: 1, mentee: 1 },
        reschedule: null,
        countsFor: 'mentor',
      },
    ),
  ).toEqual([
    { field: 'start', before: 'a', after: 'b' },
    { field: 'moves.mentor', before: '0', after: '1' },
    { field: 'countsFor', after: 'mentor' },
  ]);
  expect(fieldChanges(null, { price: 0 })).toEqual([{ field: 'price', after: '0' }]);
  expect(fieldChanges(null, null)).toEqual([]);
});

test('a changed policy is told in words with units', () => {
  const after = {
    ...DEFAULT_POLICY,
    holdMinutes: 1,
    lateCancellationRefundPercentage: 25,
    requireCancellationReason: false,
    mentorCancellation: 'reschedule_only' as const,
  };
  expect(policyChanges(DEFAULT_POLICY, after).map(({ from, to }) => [from, to])).toEqual([
    ['50 %', '25 %'],
    ['On', 'Off'],
    ['Allowed, with everything paid back', 'Paid sessions can only be moved'],
    ['10 minutes', '1 minute'],
  ]);
  expect(policyChanges(DEFAULT_POLICY, DEFAULT_POLICY)).toEqual([]);
});
