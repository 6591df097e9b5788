import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CancellationFacts,
  type CancellationQuote,
  cancellationSentence,
  quoteCancellation,
} from '@/domain/booking/cancellation';
import { CANCELLATION_REASONS, requireCancellationReason } from '@/domain/booking/cancellation-reason';
import { BOOKING_STATUSES } from '@/domain/booking/status';
import type { Money } from '@/domain/money/money';
import { PARTIES } from '@/domain/party';
import { DEFAULT_POLICY, type Policy } from '@/domain/policy/policy';
import { HOUR, MINUTE } from '@/domain/time/instant';
import { paid, START } from './given';

const quote = (changes: Partial<CancellationFacts> = {}) =>
  quoteCancellation({
    by: 'mentee',
    now: START - 48 * HOUR,
    start: START,
    status: 'scheduled',
    policy: DEFAULT_POLICY,
    paid,
    ...changes,
  });

const code = (result: ReturnType<typeof quote>) => (result.ok ? null : result.refusal.code);

describe('a mentee who cancels', () => {
  test.each([
    ['24 hours before, to the millisecond', 24 * HOUR, 100, 'free_window'],
    ['a millisecond later', 24 * HOUR - 1, 50, 'late'],
    ['2 hours before, to the millisecond', 2 * HOUR, 50, 'late'],
  ])('%s: %i ms left give %i %% (%s)', (_, left, refundPercentage, rule) => {
    expect(quote({ now: START - left })).toMatchObject({ ok: true, value: { refundPercentage, rule } });
  });

  test.each([2 * HOUR - 1, 0, -HOUR])('with %i ms left is too late', (left) => {
    expect(code(quote({ now: START - left }))).toBe('CANCELLATION_TOO_LATE');
  });

  test('is too late once the start has come, even without any cut-off', () => {
    const policy = { ...DEFAULT_POLICY, cancellationCutoffHours: 0 };
    expect(quote({ policy, now: START - 1 }).ok).toBe(true);
    expect(code(quote({ policy, now: START }))).toBe('CANCELLATION_TOO_LATE');
  });

  test('of a free session is under the same cut-off, and gets nothing because nothing was paid', () => {
    expect(quote({ paid: null })).toMatchObject({ ok: true, value: { rule: 'nothing_paid', refund: null } });
    expect(quote({ paid: { ...paid, amount: 0 } })).toMatchObject({ value: { rule: 'nothing_paid' } });
    expect(code(quote({ paid: null, now: START - HOUR }))).toBe('CANCELLATION_TOO_LATE');
  });

  test('because the mentor asked to move the session gets everything, whatever the time', () => {
    expect(quote({ viaMentorRequest: true, now: START - MINUTE })).toMatchObject({
      value: { rule: 'mentor_asked_to_move', refundPercentage: 100, refund: paid, kept: { amount: 0 } },
    });
  });

  test('late with half a cent at stake: it goes to the mentee, and nothing is lost', () => {
    const odd = { amount: 4_999, currency: 'EUR' };
    expect(quote({ now: START - 3 * HOUR, paid: odd })).toMatchObject({
      value: { refund: { amount: 2_500 }, kept: { amount: 2_499 } },
    });
  });
});

describe('a mentor who cancels', () => {
  test.each([48 * HOUR, HOUR, 0, -MINUTE])('with %i ms left gives everything back', (left) => {
    expect(quote({ by: 'mentor', now: START - left })).toMatchObject({
      value: { rule: 'mentor_cancels', refund: paid },
    });
  });

  test('must move a paid session instead where the policy says so, but may cancel a free one', () => {
    const policy: Policy = { ...DEFAULT_POLICY, mentorCancellation: 'reschedule_only' };
    expect(code(quote({ by: 'mentor', policy }))).toBe('MENTOR_MUST_RESCHEDULE');
    expect(quote({ by: 'mentor', policy, paid: null }).ok).toBe(true);
  });

  test('declines a request instead', () => {
    expect(code(quote({ by: 'mentor', status: 'requested', paid: null }))).toBe('NOT_YOUR_PART');
  });
});

test.each(BOOKING_STATUSES.filter((status) => status !== 'scheduled' && status !== 'requested'))(
  'nobody can cancel what is %s',
  (status) => {
    for (const by of PARTIES) expect(code(quote({ by, status }))).toBe('NOT_CANCELLABLE');
  },
);

describe('the sentence', () => {
  const euros = ({ amount, currency }: Money) => `${(amount / 100).toFixed(2)} ${currency}`;
  const sentence = (changes: Partial<CancellationFacts>, policy: Partial<Policy> = {}) => {
    const result = quote({ policy: { ...DEFAULT_POLICY, ...policy }, ...changes });
    return result.ok ? cancellationSentence(result.value, euros) : result.refusal.code;
  };

  test('explains what comes back and why', () => {
    expect(sentence({})).toBe(
      'The session starts in 24 hours or more, so you get everything back: 50.00 EUR.',
    );
    expect(sentence({ now: START - 3 * HOUR })).toBe(
      'The session starts in less than 24 hours, so you get 50 % back: 25.00 EUR. The other 25.00 EUR is kept.',
    );
    expect(sentence({ by: 'mentor' })).toBe(
      'As you are the mentor, the mentee gets everything back: 50.00 EUR.',
    );
    expect(sentence({ viaMentorRequest: true })).toBe(
      'The mentor asked to move this session, so you get everything back: 50.00 EUR.',
    );
    expect(sentence({ paid: null })).toBe(
      'Nothing was paid for this session, so there is nothing to pay back.',
    );
  });

  test('does not promise half of nothing, nor keep what it gives', () => {
    const late = { now: START - 3 * HOUR };
    expect(sentence(late, { lateCancellationRefundPercentage: 0 })).toBe(
      'The session starts in less than 24 hours, so nothing is paid back. The 50.00 EUR you paid is kept.',
    );
    expect(sentence(late, { lateCancellationRefundPercentage: 100 })).toBe(
      'The session starts in less than 24 hours, so you get everything back: 50.00 EUR.',
    );
    expect(sentence({}, { freeCancellationHours: 0, cancellationCutoffHours: 0 })).toBe(
      'The session has not started, so you get everything back: 50.00 EUR.',
    );
  });
});

describe('the reason', () => {
  const optional = { ...DEFAULT_POLICY, requireCancellationReason: false };

  test.each(PARTIES)('of a %s comes from their own list', (by) => {
    for (const category of Object.keys(CANCELLATION_REASONS[by])) {
      expect(requireCancellationReason(DEFAULT_POLICY, by, { category, details: ' why ' })).toEqual({
        ok: true,
        value: { category, details: 'why' },
      });
    }
  });

  test('cannot come from the other side’s list, nor from nowhere', () => {
    for (const category of ['emergency', 'boredom', 'toString']) {
      expect(requireCancellationReason(DEFAULT_POLICY, 'mentee', { category, details: '' })).toMatchObject({
        refusal: { code: 'INVALID_INPUT' },
      });
    }
  });

  test('is needed only where the policy says so', () => {
    expect(requireCancellationReason(DEFAULT_POLICY, 'mentee', null)).toMatchObject({
      refusal: { code: 'REASON_REQUIRED' },
    });
    expect(requireCancellationReason(optional, 'mentee', null)).toEqual({ ok: true, value: null });
  });

  test('"another reason" has to be named where one is needed', () => {
    const other = { category: 'other', details: '  ' };
    expect(requireCancellationReason(DEFAULT_POLICY, 'mentor', other)).toMatchObject({
      refusal: { code: 'REASON_REQUIRED' },
    });
    expect(requireCancellationReason(optional, 'mentor', other).ok).toBe(true);
  });
});

describe('whatever the policy and the price', () => {
  const policies = fc
    .record({
      cancellationCutoffHours: fc.nat(168),
      extraFreeHours: fc.nat(300),
      lateCancellationRefundPercentage: fc.nat(100),
    })
    .map(({ extraFreeHours, ...rest }): Policy => {
      return {
        ...DEFAULT_POLICY,
        ...rest,
        freeCancellationHours: rest.cancellationCutoffHours + extraFreeHours,
      };
    });
  const amounts = fc.integer({ min: 1, max: 10_000_000 }).map((amount) => ({ amount, currency: 'JPY' }));
  const lefts = fc.integer({ min: -10 * HOUR, max: 600 * HOUR });
  const refundOf = (value: CancellationQuote) => value.refund?.amount ?? 0;

  test('a refund is never less than nothing nor more than was paid, and what is not refunded is kept', () => {
    fc.assert(
      fc.property(policies, amounts, lefts, fc.constantFrom(...PARTIES), (policy, money, left, by) => {
        const result = quote({ policy, paid: money, now: START - left, by });
        if (!result.ok) return;
        const { refund, kept } = result.value;
        expect(Number.isInteger(refund?.amount)).toBe(true);
        expect(refundOf(result.value)).toBeGreaterThanOrEqual(0);
        expect(refundOf(result.value)).toBeLessThanOrEqual(money.amount);
        expect((refund?.amount ?? 0) + (kept?.amount ?? 0)).toBe(money.amount);
      }),
    );
  });

  test('waiting never gets a mentee more, and never makes possible what was not', () => {
    fc.assert(
      fc.property(policies, amounts, lefts, fc.nat(50 * HOUR), (policy, money, left, wait) => {
        const sooner = quote({ policy, paid: money, now: START - left });
        const later = quote({ policy, paid: money, now: START - left + wait });
        if (!later.ok) return;
        expect(sooner.ok && refundOf(sooner.value) >= refundOf(later.value)).toBe(true);
      }),
    );
  });
});
