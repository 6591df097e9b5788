import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPastCutoff } from '@/domain/policy/cutoff';
import { POLICY_FIELDS, POLICY_KEYS } from '@/domain/policy/keys';
import { DEFAULT_POLICY, type Policy } from '@/domain/policy/policy';
import { roleView } from '@/domain/policy/role-view';
import { validatePolicy } from '@/domain/policy/validate';
import { HOUR } from '@/domain/time/instant';

/** The table of PRODUCT.md, as it is written there. */
const TABLE: readonly (readonly [key: string, value: unknown])[] = [
  ['cancellation_cutoff_hours', 2],
  ['reschedule_cutoff_hours', 4],
  ['mentor_reschedule_cutoff_hours', 2],
  ['max_reschedules_per_session', 2],
  ['mentor_max_reschedules_per_session', 2],
  ['free_cancellation_hours', 24],
  ['late_cancellation_refund_percentage', 50],
  ['require_cancellation_reason', true],
  ['mentor_cancellation', 'allowed'],
  ['reschedule_request_expiry_hours', 48],
  ['max_counter_proposals', 3],
  ['reschedule_warning_threshold', 2],
  ['reschedule_requests_per_day', 5],
  ['hold_minutes', 10],
  ['request_expiry_hours', 48],
  ['no_show_grace_minutes', 10],
  ['auto_complete_hours', 24],
  ['dispute_window_hours', 72],
  ['platform_fee_percentage', 10],
];

const problemsOf = (input: Record<string, unknown>) => {
  const validation = validatePolicy(input);
  return validation.ok ? [] : validation.problems.map((problem) => problem.field);
};

describe('the defaults', () => {
  test('are the table of PRODUCT.md: every key, in its order, with its value', () => {
    expect(POLICY_FIELDS.map((field) => [POLICY_KEYS[field].key, DEFAULT_POLICY[field]])).toEqual(TABLE);
  });

  test('are a valid policy', () => {
    expect(validatePolicy(DEFAULT_POLICY)).toEqual({ ok: true, value: DEFAULT_POLICY });
  });

  test.each(POLICY_FIELDS)('%s has the same name in code and in the table', (field) => {
    expect(POLICY_KEYS[field].key).toBe(field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
  });
});

describe('validation', () => {
  const numbers = POLICY_FIELDS.flatMap((field) => {
    const meta = POLICY_KEYS[field];
    return meta.kind === 'number' ? [{ field, ...meta }] : [];
  });

  test.each(numbers)('$field takes whole numbers from $min to $max', ({ field, min, max }) => {
    for (const value of [min - 1, max + 1, min + 0.5, Number.NaN, '2', null, undefined]) {
      expect(problemsOf({ ...DEFAULT_POLICY, [field]: value })).toEqual([field]);
    }
    for (const value of [min, max]) {
      expect(
        problemsOf({
          ...DEFAULT_POLICY,
          cancellationCutoffHours: 0,
          freeCancellationHours: 720,
          [field]: value,
        }),
      ).toEqual([]);
    }
  });

  test('a switch is on or off, and a choice one of its options', () => {
    expect(problemsOf({ ...DEFAULT_POLICY, requireCancellationReason: 'yes' })).toEqual([
      'requireCancellationReason',
    ]);
    expect(problemsOf({ ...DEFAULT_POLICY, mentorCancellation: 'never' })).toEqual(['mentorCancellation']);
    expect(problemsOf({ ...DEFAULT_POLICY, mentorCancellation: 'reschedule_only' })).toEqual([]);
  });

  test('cancelling for free cannot end after cancelling at all', () => {
    const policy = { ...DEFAULT_POLICY, cancellationCutoffHours: 12 };
    expect(problemsOf({ ...policy, freeCancellationHours: 11 })).toEqual(['freeCancellationHours']);
    expect(problemsOf({ ...policy, freeCancellationHours: 12 })).toEqual([]);
  });

  test('a mentor cannot be paid out while their absence can still be reported', () => {
    expect(problemsOf({ ...DEFAULT_POLICY, disputeWindowHours: 23 })).toEqual(['disputeWindowHours']);
  });

  test('everything that is wrong is said at once, misspelt fields included', () => {
    const { holdMinutes: _, ...rest } = DEFAULT_POLICY;
    const input = { ...rest, holdMinuets: 10, platformFeePercentage: 101 };
    expect(problemsOf(input).toSorted()).toEqual(['holdMinuets', 'holdMinutes', 'platformFeePercentage']);
  });

  test('names that every object has are not policies', () => {
    expect(problemsOf({ ...DEFAULT_POLICY, constructor: 1 })).toEqual(['constructor']);
  });
});

describe('the role view', () => {
  const policy: Policy = {
    ...DEFAULT_POLICY,
    cancellationCutoffHours: 1,
    rescheduleCutoffHours: 5,
    mentorRescheduleCutoffHours: 3,
    maxReschedulesPerSession: 4,
    mentorMaxReschedulesPerSession: 6,
  };

  test('gives each side its own six numbers and nothing else', () => {
    expect(roleView(policy, 'mentee')).toEqual({
      cancellationCutoffHours: 1,
      rescheduleCutoffHours: 5,
      maxReschedules: 4,
      freeCancellationHours: 24,
      rescheduleRequestExpiryHours: 48,
      maxCounterProposals: 3,
    });
    expect(roleView(policy, 'mentor')).toEqual({
      cancellationCutoffHours: 0,
      rescheduleCutoffHours: 3,
      maxReschedules: 6,
      freeCancellationHours: 0,
      rescheduleRequestExpiryHours: 48,
      maxCounterProposals: 3,
    });
  });
});

describe('a cut-off', () => {
  const start = Date.UTC(2030, 4, 6, 14);

  test('is not passed with exactly that much time left, and passed a millisecond later', () => {
    expect(isPastCutoff(start, start - 4 * HOUR, 4)).toBe(false);
    expect(isPastCutoff(start, start - 4 * HOUR + 1, 4)).toBe(true);
  });

  test('a start that has come is always too late, even without a cut-off', () => {
    expect(isPastCutoff(start, start - 1, 0)).toBe(false);
    expect(isPastCutoff(start, start, 0)).toBe(true);
  });

  test('once passed, stays passed', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.integer({ min: -200, max: 200 }), fc.nat(200), (cutoff, before, later) => {
        const now = start - before * HOUR;
        return !isPastCutoff(start, now, cutoff) || isPastCutoff(start, now + later * HOUR, cutoff);
      }),
    );
  });
});
