import { describe, expect, test } from 'vitest';
import { BOOKING_STATUSES } from '@/domain/booking/status';
import { PARTIES } from '@/domain/party';
import { DEFAULT_POLICY } from '@/domain/policy/policy';
import { needsFrequencyWarning } from '@/domain/reschedule/opening';
import type { ProposedTime } from '@/domain/reschedule/proposing';
import { DAY, HOUR, MINUTE } from '@/domain/time/instant';
import { answer, END, given, NOW, negotiation, open, START, wish } from './given';

describe('opening a request', () => {
  test('puts the proposal on the table and lets the original time stand', () => {
    const { after } = given(null).when(open('mentee', { proposal: wish('p0', DAY, { reason: '  Exam  ' }) }));
    expect(after).toEqual({
      status: 'pending',
      openedBy: 'mentee',
      openedAt: NOW,
      expiresAt: NOW + 48 * HOUR,
      original: { start: START, end: END },
      proposals: [{ id: 'p0', by: 'mentee', start: START + DAY, end: END + DAY, at: NOW, reason: 'Exam' }],
    });
  });

  test.each([
    ['mentee', 4],
    ['mentor', 2],
  ] as const)('by the %s is possible until exactly %i hours before the start', (by, hours) => {
    const at = (now: number) => given(null).when(open(by), { now }).code;
    expect(at(START - hours * HOUR)).toBeNull();
    expect(at(START - hours * HOUR + 1)).toBe('RESCHEDULE_TOO_LATE');
  });

  test.each(PARTIES)('by the %s is always too late once the start has come, even without a cut-off', (by) => {
    const policy = { ...DEFAULT_POLICY, rescheduleCutoffHours: 0, mentorRescheduleCutoffHours: 0 };
    expect(given(null).when(open(by), { policy, now: START - 1 }).code).toBeNull();
    expect(given(null).when(open(by), { policy, now: START }).code).toBe('RESCHEDULE_TOO_LATE');
    expect(given(null).when(open(by), { policy, now: START + DAY }).code).toBe('RESCHEDULE_TOO_LATE');
  });

  test.each(BOOKING_STATUSES)('needs an upcoming session: %s', (status) => {
    const { code } = given(null).when(open('mentee'), { booking: { status } });
    expect(code).toBe(status === 'scheduled' ? null : 'NOT_SCHEDULED');
  });

  test.each(PARTIES)('by the %s counts only the moves their own requests made', (by) => {
    const own = { mentor: 0, mentee: 0, [by]: 2 };
    const others = { mentor: 2, mentee: 2, [by]: 1 };
    expect(given(null).when(open(by), { booking: { moves: own } }).code).toBe('MAX_RESCHEDULES_REACHED');
    expect(given(null).when(open(by), { booking: { moves: others } }).code).toBeNull();
  });

  test('waits while another one is open, whoever opened it', () => {
    for (const openedBy of PARTIES) {
      for (const by of PARTIES) {
        expect(given(negotiation(openedBy)).when(open(by)).code).toBe('RESCHEDULE_OPEN');
      }
    }
  });

  test('is possible again after any end', () => {
    const request = negotiation('mentee');
    const ended = given(request).when(answer(request, 'mentee', 'withdraw')).after;
    expect(given(ended).when(open('mentor')).after).toMatchObject({ status: 'pending', openedBy: 'mentor' });
  });

  test('lets one expire first that ran out unnoticed', () => {
    const request = negotiation('mentee');
    const now = request.expiresAt;
    expect(given(request).when(open('mentor'), { now }).events).toMatchObject([
      { type: 'expired', at: now },
      { type: 'opened', by: 'mentor' },
    ]);
    const refused = given(request).when(open('mentor', { time: 'taken' }), { now });
    expect([refused.code, refused.after?.status]).toEqual(['SLOT_TAKEN', 'expired']);
  });
});

describe('five requests in 24 hours', () => {
  const ago = (...hours: number[]) => hours.map((hour) => NOW - hour * HOUR);
  const code = (recentOpenings: number[]) => given(null).when(open('mentee', { recentOpenings })).refusal;

  test('are possible, and the sixth only when the first of them is a day old', () => {
    expect(code(ago(1, 2, 3, 4))).toBeNull();
    expect(code(ago(3, 1, 20, 2, 4))).toEqual({ code: 'TOO_MANY_REQUESTS', retryAt: NOW + 4 * HOUR });
    expect(code(ago(1, 2, 3, 4, 24))).toBeNull();
  });

  test('when the policy was stricter later, the wait is until few enough are left', () => {
    const policy = { ...DEFAULT_POLICY, rescheduleRequestsPerDay: 2 };
    const { refusal } = given(null).when(open('mentee', { recentOpenings: ago(1, 2, 3) }), { policy });
    expect(refusal).toEqual({ code: 'TOO_MANY_REQUESTS', retryAt: NOW + 22 * HOUR });
  });

  test('the moment that is named is the first at which it works', () => {
    const recentOpenings = ago(1, 2, 3, 4, 5);
    const retryAt = code(recentOpenings)?.retryAt ?? 0;
    expect(given(null).when(open('mentee', { recentOpenings }), { now: retryAt - 1 }).code).toBe(
      'TOO_MANY_REQUESTS',
    );
    expect(given(null).when(open('mentee', { recentOpenings }), { now: retryAt }).code).toBeNull();
  });
});

describe('the warning about frequent requests', () => {
  test('comes before the mentor’s third request', () => {
    expect([0, 1, 2, 3].map((opened) => needsFrequencyWarning(DEFAULT_POLICY, opened))).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  test('is remembered with the request, for mentors only', () => {
    const frequent = (by: 'mentor' | 'mentee', openedByMentor: number) =>
      given(null).when(open(by, { openedByMentor })).events[0];
    expect(frequent('mentor', 1)).toMatchObject({ isFrequent: false });
    expect(frequent('mentor', 2)).toMatchObject({ isFrequent: true });
    expect(frequent('mentee', 2)).toMatchObject({ isFrequent: false });
  });
});

describe('a proposed time', () => {
  const proposing = (by: 'mentor' | 'mentee', changes: Parameters<typeof open>[1], now = NOW) =>
    given(null).when(open(by, changes), { now }).code;

  test('lies in the future', () => {
    const start = NOW;
    expect(proposing('mentee', { proposal: wish('p0', 0, { start, end: start + HOUR }) })).toBe(
      'TIME_IN_PAST',
    );
  });

  test('keeps the length of the session', () => {
    expect(proposing('mentor', { proposal: wish('p0', DAY, { end: END + DAY + 30 * MINUTE }) })).toBe(
      'DURATION_CHANGED',
    );
  });

  test('is not the one the session already has', () => {
    expect(proposing('mentee', { proposal: wish('p0', 0) })).toBe('SAME_TIME');
  });

  test('may overlap the session it moves: 14:00 to 14:30 for an hour', () => {
    expect(proposing('mentee', { proposal: wish('p0', 30 * MINUTE) })).toBeNull();
    expect(proposing('mentor', { proposal: wish('p0', -30 * MINUTE) })).toBeNull();
  });

  test('needs a reason from a mentor, and none from a mentee', () => {
    for (const reason of [null, '', '   ']) {
      expect(proposing('mentor', { proposal: wish('p0', DAY, { reason }) })).toBe('REASON_REQUIRED');
      expect(proposing('mentee', { proposal: wish('p0', DAY, { reason }) })).toBeNull();
    }
  });

  test.each<[ProposedTime, string | null, string | null]>([
    ['bookable', null, null],
    ['free', 'SLOT_NOT_OFFERED', null],
    ['taken', 'SLOT_TAKEN', 'SLOT_TAKEN'],
    ['mentee_busy', 'MENTEE_BUSY', 'OTHER_SIDE_BUSY'],
    ['inside_notice', 'INSIDE_NOTICE', 'INSIDE_NOTICE'],
  ])('that is %s: for a mentee %s, for a mentor %s', (time, forMentee, forMentor) => {
    expect(proposing('mentee', { time })).toBe(forMentee);
    expect(proposing('mentor', { time })).toBe(forMentor);

    const asked = negotiation('mentor');
    const countering = {
      type: 'counter',
      by: 'mentee',
      seen: 'p0',
      proposal: wish('p1', 2 * DAY),
      time,
    } as const;
    expect(given(asked).when(countering).code).toBe(forMentee);
  });
});
