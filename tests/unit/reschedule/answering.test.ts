import { describe, expect, test } from 'vitest';
import { BOOKING_STATUSES } from '@/domain/booking/status';
import { PARTIES } from '@/domain/party';
import { DEFAULT_POLICY } from '@/domain/policy/policy';
import type { ProposedTime } from '@/domain/reschedule/proposing';
import { RESCHEDULE_ACTIONS } from '@/domain/reschedule/who-may';
import { DAY, HOUR, MINUTE } from '@/domain/time/instant';
import { answer, END, given, NOW, negotiation, open, START, wish } from './given';

describe('accepting', () => {
  test('moves the session to the time on the table and counts for the side that opened the request', () => {
    const request = negotiation('mentee', 1);
    expect(given(request).when(answer(request, 'mentee', 'accept')).events).toEqual([
      {
        type: 'accepted',
        at: NOW,
        by: 'mentee',
        from: { start: START, end: END },
        to: { start: START + 2 * DAY, end: END + 2 * DAY },
        countsFor: 'mentee',
      },
    ]);
  });

  test.each<[ProposedTime, string | null, string | null]>([
    ['bookable', null, null],
    // The mentor has changed their hours meanwhile, or the notice has begun: what both agreed on holds.
    ['free', null, null],
    ['inside_notice', null, null],
    ['taken', 'SLOT_TAKEN', 'SLOT_TAKEN'],
    ['mentee_busy', 'MENTEE_BUSY', 'OTHER_SIDE_BUSY'],
  ])('a time that is %s by now: for a mentee %s, for a mentor %s', (time, forMentee, forMentor) => {
    expect(given(negotiation('mentor')).when({ type: 'accept', by: 'mentee', seen: 'p0', time }).code).toBe(
      forMentee,
    );
    expect(given(negotiation('mentee')).when({ type: 'accept', by: 'mentor', seen: 'p0', time }).code).toBe(
      forMentor,
    );
  });

  test.each(BOOKING_STATUSES)('and countering need a session that can still move: %s', (status) => {
    const request = negotiation('mentor');
    const expected = status === 'scheduled' ? null : 'NOT_SCHEDULED';
    for (const action of ['accept', 'counter'] as const) {
      expect(given(request).when(answer(request, 'mentee', action), { booking: { status } }).code).toBe(
        expected,
      );
    }
  });

  test('asks again whether the session may be moved once more', () => {
    const request = negotiation('mentee');
    const booking = { moves: { mentor: 0, mentee: 2 } };
    expect(given(request).when(answer(request, 'mentor', 'accept'), { booking }).code).toBe(
      'MAX_RESCHEDULES_REACHED',
    );
  });

  test('is possible after the cut-off: it is only about asking', () => {
    const now = START - 5 * HOUR;
    const asked = given(null).when(open('mentee'), { now }).after;
    const accept = { type: 'accept', by: 'mentor', seen: 'p0', time: 'bookable' } as const;
    expect(given(asked).when(accept, { now: START - MINUTE }).after).toMatchObject({ status: 'accepted' });
  });
});

describe('an answer', () => {
  test.each(RESCHEDULE_ACTIONS)(
    'to a proposal that is no longer on the table is not taken for another: %s',
    (action) => {
      const seen = negotiation('mentee', 0);
      const countered = negotiation('mentee', 1);
      for (const by of PARTIES) {
        expect(given(countered).when(answer(seen, by, action)).decision).toEqual({
          ok: false,
          refusal: { code: 'PROPOSAL_CHANGED' },
          events: [],
        });
      }
    },
  );

  test('keeps the reason of a decline, and needs none', () => {
    const decline = { type: 'decline', by: 'mentor', seen: 'p0', reason: ' I travel ' } as const;
    expect(given(negotiation('mentee')).when(decline).after).toMatchObject({
      status: 'rejected',
      reason: 'I travel',
    });
    expect(given(negotiation('mentee')).when({ ...decline, reason: null }).after).toMatchObject({
      reason: null,
    });
  });

  test('that leaves the session is the mentee’s, with the request closed for that reason', () => {
    const request = negotiation('mentor', 1);
    expect(given(request).when(answer(request, 'mentee', 'cancel_session')).after).toMatchObject({
      status: 'cancelled',
      because: 'session_cancelled',
      endedBy: 'mentee',
    });
  });
});

describe('countering', () => {
  const counter = (by: 'mentor' | 'mentee', later: number) =>
    ({ type: 'counter', by, seen: 'p0', proposal: wish('p1', later), time: 'bookable' }) as const;

  test('adds a proposal and never changes one', () => {
    const before = negotiation('mentee', 1);
    const { after } = given(before).when(answer(before, 'mentee', 'counter'));
    expect(after?.proposals.slice(0, 2)).toEqual(before.proposals);
    expect(after?.proposals.map(({ by }) => by)).toEqual(['mentee', 'mentor', 'mentee']);
  });

  test('may not repeat the time the session has, nor the one on the table', () => {
    expect(given(negotiation('mentee')).when(counter('mentor', 0)).code).toBe('SAME_TIME');
    expect(given(negotiation('mentee')).when(counter('mentor', DAY)).code).toBe('ALREADY_ON_TABLE');
  });

  test('needs a reason from a mentor', () => {
    const command = { ...counter('mentor', 2 * DAY), proposal: wish('p1', 2 * DAY, { reason: ' ' }) };
    expect(given(negotiation('mentee')).when(command).code).toBe('REASON_REQUIRED');
  });

  test('is over after as many counters as the policy allows, none included', () => {
    const policy = { ...DEFAULT_POLICY, maxCounterProposals: 0 };
    const request = negotiation('mentee');
    expect(given(request).when(answer(request, 'mentor', 'counter'), { policy }).code).toBe(
      'MAX_COUNTERS_REACHED',
    );
    expect(given(request).when(answer(request, 'mentor', 'accept'), { policy }).code).toBeNull();
  });
});

describe('a request expires at the earliest of', () => {
  const expiry = (now: number, proposedStart: number) => {
    const proposal = wish('p0', 0, { start: proposedStart, end: proposedStart + HOUR });
    return given(null).when(open('mentee', { proposal }), { now }).after?.expiresAt;
  };

  test('48 hours after it was opened', () => expect(expiry(NOW, START + DAY)).toBe(NOW + 48 * HOUR));
  test('the original start', () => expect(expiry(START - DAY, START + DAY)).toBe(START));
  test('the proposed start', () => expect(expiry(NOW, NOW + HOUR)).toBe(NOW + HOUR));

  test('and a counter changes only the proposed start, never the time to agree', () => {
    const soon = wish('p0', 0, { start: NOW + HOUR, end: NOW + 2 * HOUR });
    const asked = given(null).when(open('mentee', { proposal: soon })).after;
    const counter = {
      type: 'counter',
      by: 'mentor',
      seen: 'p0',
      proposal: wish('p1', DAY),
      time: 'free',
    } as const;
    const later = given(asked).when(counter, { now: NOW + 30 * MINUTE }).after;
    expect([asked?.expiresAt, later?.expiresAt]).toEqual([NOW + HOUR, NOW + 48 * HOUR]);

    const sooner = { ...counter, proposal: wish('p1', 0, { start: NOW + 2 * HOUR, end: NOW + 3 * HOUR }) };
    expect(given(negotiation('mentee')).when(sooner).after?.expiresAt).toBe(NOW + 2 * HOUR);
  });
});

describe('the end of a request by itself', () => {
  test('comes at its moment; the job that is early is told when to come back', () => {
    const request = negotiation('mentee');
    expect(given(request).when({ type: 'expire' }, { now: request.expiresAt - 1 }).refusal).toEqual({
      code: 'TOO_EARLY_TO_EXPIRE',
      retryAt: request.expiresAt,
    });
    expect(given(request).when({ type: 'expire' }, { now: request.expiresAt }).after).toMatchObject({
      status: 'expired',
      endedAt: request.expiresAt,
    });
  });

  test('comes with the original start passing, and the session keeps its time', () => {
    const asked = given(null).when(open('mentee'), { now: START - 5 * HOUR }).after;
    const accept = { type: 'accept', by: 'mentor', seen: 'p0', time: 'bookable' } as const;
    const { code, after } = given(asked).when(accept, { now: START });
    expect([code, after?.status, after?.original]).toEqual([
      'RESCHEDULE_EXPIRED',
      'expired',
      { start: START, end: END },
    ]);
  });

  test('comes with the booking being cancelled, by whichever side', () => {
    for (const by of PARTIES) {
      expect(given(negotiation('mentee', 1)).when({ type: 'close', by }).after).toMatchObject({
        status: 'cancelled',
        because: 'booking_cancelled',
        endedBy: by,
      });
    }
  });

  test('was its expiry, if the booking is cancelled after that', () => {
    const request = negotiation('mentee');
    const { decision, after } = given(request).when(
      { type: 'close', by: 'mentee' },
      { now: request.expiresAt },
    );
    expect([decision.ok, after?.status]).toEqual([true, 'expired']);
  });
});

test('a policy that changed after the booking was made is not asked: the booking’s own version decides', () => {
  const request = negotiation('mentee');
  const own = { ...DEFAULT_POLICY, maxReschedulesPerSession: 1 };
  const stricter = { ...own, maxReschedulesPerSession: 0 };
  const accepting = answer(request, 'mentor', 'accept');
  expect(given(request).when(accepting, { policy: own }).code).toBeNull();
  expect(given(request).when(accepting, { policy: stricter }).code).toBe('MAX_RESCHEDULES_REACHED');
});
