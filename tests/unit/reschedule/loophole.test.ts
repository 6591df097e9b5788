import { describe, expect, test } from 'vitest';
import { quoteCancellation } from '@/domain/booking/cancellation';
import { DEFAULT_POLICY } from '@/domain/policy/policy';
import { allowedActions } from '@/domain/reschedule/who-may';
import { HOUR } from '@/domain/time/instant';
import { answer, END, given, negotiation, open, START, wish } from './given';

describe('the hole that stays shut', () => {
  test('a mentee opens a request, is countered by the mentor, and still cannot cancel for free past the cut-off', () => {
    // Five hours before the start the mentee asks, in time; four hours later the mentor counters.
    const asked = given(null).when(open('mentee'), { now: START - 5 * HOUR }).after;
    const countered = given(asked).when(
      { type: 'counter', by: 'mentor', seen: 'p0', proposal: wish('p1', 3 * HOUR), time: 'free' },
      { now: START - HOUR },
    ).after;
    expect(countered).toMatchObject({ status: 'counter_proposed', openedBy: 'mentee' });
    if (countered === null) return;

    const now = START - HOUR;
    const exit = given(countered).when(answer(countered, 'mentee', 'cancel_session'), { now });
    expect(exit.decision).toEqual({ ok: false, refusal: { code: 'NO_FREE_EXIT' }, events: [] });
    expect(allowedActions(countered, 'mentee', { now, policy: DEFAULT_POLICY })).toEqual([
      'accept',
      'counter',
      'withdraw',
    ]);

    // And the ordinary way out is closed as it would be without any request.
    const paid = { amount: 5_000, currency: 'EUR' };
    const ordinary = {
      by: 'mentee',
      now,
      start: START,
      status: 'scheduled',
      policy: DEFAULT_POLICY,
      paid,
    } as const;
    expect(quoteCancellation(ordinary)).toMatchObject({ refusal: { code: 'CANCELLATION_TOO_LATE' } });
  });

  test.each([0, 1, 2, 3])(
    'the way out follows who opened the request, not whose proposal it is (%i counters)',
    (counters) => {
      const exitOf = (openedBy: 'mentor' | 'mentee') => {
        const request = negotiation(openedBy, counters);
        return given(request).when(answer(request, 'mentee', 'cancel_session')).code;
      };
      expect(exitOf('mentee')).toBe('NO_FREE_EXIT');
      expect(exitOf('mentor')).toBeNull();
    },
  );

  test('once the mentor’s request is over, so is the way out', () => {
    const request = negotiation('mentor');
    const withdrawn = given(request).when(answer(request, 'mentor', 'withdraw')).after;
    expect(given(withdrawn).when(answer(request, 'mentee', 'cancel_session')).code).toBe(
      'RESCHEDULE_ALREADY_CANCELLED',
    );
  });

  test('a session that has begun cannot be left this way either', () => {
    const request = negotiation('mentor');
    const exit = answer(request, 'mentee', 'cancel_session');
    const booking = { status: 'in_progress', start: START, end: END } as const;
    expect(given(request).when(exit, { booking }).code).toBe('NOT_CANCELLABLE');
  });
});
