import { describe, expect, test } from 'vitest';
import type { Party } from '@/domain/party';
import { PARTIES } from '@/domain/party';
import { DEFAULT_POLICY } from '@/domain/policy/policy';
import { applyRescheduleEvent, type RescheduleEvent } from '@/domain/reschedule/event';
import {
  hasRunOut,
  isOpen,
  keptTime,
  onTable,
  type RescheduleRequest,
  whoseTurn,
} from '@/domain/reschedule/request';
import { allowedActions, RESCHEDULE_ACTIONS } from '@/domain/reschedule/who-may';
import { HOUR } from '@/domain/time/instant';
import { answer, given, NOW, negotiation } from './given';

/** "Who may do what while a request is open", as PRODUCT.md writes it. */
const PRODUCT = `
| mentee | mentee | accept, counter, decline | withdraw |
| mentee | mentor | decline | accept, counter, withdraw |
| mentor | mentor | withdraw | accept, counter, cancel the session with 100 % back |
| mentor | mentee | accept, counter, withdraw | cancel the session with 100 % back |
`;

const MAY = new Map<string, readonly string[]>(
  PRODUCT.trim()
    .split('\n')
    .flatMap((line) => {
      const [, openedBy, proposalBy, mentor = '', mentee = ''] = line.split('|').map((cell) => cell.trim());
      const actions = (cell: string) =>
        cell.replace('cancel the session with 100 % back', 'cancel_session').split(', ');
      return [
        [`${openedBy} ${proposalBy} mentor`, actions(mentor)],
        [`${openedBy} ${proposalBy} mentee`, actions(mentee)],
      ] as const;
    }),
);

/** "Everything else is refused with its own reason": opened by, whose proposal, who acts, what → the reason. */
const MAY_NOT: Readonly<Record<string, string>> = {
  'mentee mentee mentor withdraw': 'NOT_THE_OPENER',
  'mentee mentee mentor cancel_session': 'MENTEE_ONLY_EXIT',
  'mentee mentee mentee accept': 'ANSWER_OWN_PROPOSAL',
  'mentee mentee mentee counter': 'ANSWER_OWN_PROPOSAL',
  'mentee mentee mentee decline': 'OPENER_CANNOT_DECLINE',
  'mentee mentee mentee cancel_session': 'NO_FREE_EXIT',

  'mentee mentor mentor accept': 'ANSWER_OWN_PROPOSAL',
  'mentee mentor mentor counter': 'ANSWER_OWN_PROPOSAL',
  'mentee mentor mentor withdraw': 'NOT_THE_OPENER',
  'mentee mentor mentor cancel_session': 'MENTEE_ONLY_EXIT',
  'mentee mentor mentee decline': 'OPENER_CANNOT_DECLINE',
  'mentee mentor mentee cancel_session': 'NO_FREE_EXIT',

  'mentor mentor mentor accept': 'ANSWER_OWN_PROPOSAL',
  'mentor mentor mentor counter': 'ANSWER_OWN_PROPOSAL',
  'mentor mentor mentor decline': 'OPENER_CANNOT_DECLINE',
  'mentor mentor mentor cancel_session': 'MENTEE_ONLY_EXIT',
  'mentor mentor mentee decline': 'MENTEE_CANNOT_DECLINE',
  'mentor mentor mentee withdraw': 'NOT_THE_OPENER',

  'mentor mentee mentor decline': 'OPENER_CANNOT_DECLINE',
  'mentor mentee mentor cancel_session': 'MENTEE_ONLY_EXIT',
  'mentor mentee mentee accept': 'ANSWER_OWN_PROPOSAL',
  'mentor mentee mentee counter': 'ANSWER_OWN_PROPOSAL',
  'mentor mentee mentee decline': 'ANSWER_OWN_PROPOSAL',
  'mentor mentee mentee withdraw': 'NOT_THE_OPENER',
};

const ENDS: readonly { event: RescheduleEvent; code: string }[] = [
  {
    event: {
      type: 'accepted',
      at: NOW,
      by: 'mentor',
      from: { start: 0, end: 1 },
      to: { start: 1, end: 2 },
      countsFor: 'mentee',
    },
    code: 'RESCHEDULE_ALREADY_ACCEPTED',
  },
  { event: { type: 'declined', at: NOW, by: 'mentor', reason: null }, code: 'RESCHEDULE_ALREADY_REJECTED' },
  { event: { type: 'withdrawn', at: NOW, by: 'mentee' }, code: 'RESCHEDULE_ALREADY_CANCELLED' },
  { event: { type: 'session_cancelled', at: NOW, by: 'mentee' }, code: 'RESCHEDULE_ALREADY_CANCELLED' },
  { event: { type: 'booking_cancelled', at: NOW, by: 'mentee' }, code: 'RESCHEDULE_ALREADY_CANCELLED' },
  { event: { type: 'expired', at: NOW }, code: 'RESCHEDULE_EXPIRED' },
];

const expiresAt = NOW + 48 * HOUR;
const TIMINGS = [
  { timing: 'at once', now: NOW, inTime: true },
  { timing: 'in the last millisecond', now: expiresAt - 1, inTime: true },
  { timing: 'in the very moment it expires', now: expiresAt, inTime: false },
  { timing: 'hours later, unnoticed by any job', now: expiresAt + 5 * HOUR, inTime: false },
];

const WALK = PARTIES.flatMap((openedBy) =>
  [0, 1, 2, 3].flatMap((counters) =>
    PARTIES.flatMap((by) => RESCHEDULE_ACTIONS.map((action) => ({ openedBy, counters, by, action }))),
  ),
);

/** Sides take turns, so the opener's proposal is on the table after an even number of counters. */
const proposalBy = (openedBy: Party, counters: number): Party => {
  const other = openedBy === 'mentor' ? 'mentee' : 'mentor';
  return counters % 2 === 0 ? openedBy : other;
};

function expectedCode({ openedBy, counters, by, action }: (typeof WALK)[number]): string | null {
  const row = `${openedBy} ${proposalBy(openedBy, counters)} ${by}`;
  if (!MAY.get(row)?.includes(action)) return MAY_NOT[`${row} ${action}`] ?? 'NOT IN EITHER TABLE';
  return action === 'counter' && counters === DEFAULT_POLICY.maxCounterProposals
    ? 'MAX_COUNTERS_REACHED'
    : null;
}

test('the two tables of this test are each other’s complement', () => {
  const allowed = [...MAY].flatMap(([row, actions]) => actions.map((action) => `${row} ${action}`));
  const all = [...MAY.keys()].flatMap((row) => RESCHEDULE_ACTIONS.map((action) => `${row} ${action}`));
  expect([...allowed, ...Object.keys(MAY_NOT)].toSorted()).toEqual(all.toSorted());
});

describe.each(TIMINGS)('answering $timing', ({ now, inTime }) => {
  test.each(WALK)('opened by the $openedBy, $counters counters: the $by may or may not $action', (step) => {
    const request = negotiation(step.openedBy, step.counters);
    expect(onTable(request).by).toBe(proposalBy(step.openedBy, step.counters));

    const { decision, code, after } = given(request).when(answer(request, step.by, step.action), { now });
    const expected = inTime ? expectedCode(step) : 'RESCHEDULE_EXPIRED';
    expect(code).toBe(expected);
    expect(decision.ok).toBe(expected === null);

    if (!inTime) {
      expect(decision.events).toEqual([{ type: 'expired', at: expiresAt }]);
      expect(after).toMatchObject({ status: 'expired', endedAt: expiresAt });
    } else if (expected !== null) {
      expect(after).toEqual(request);
    } else {
      const status = {
        accept: 'accepted',
        counter: 'counter_proposed',
        decline: 'rejected',
        withdraw: 'cancelled',
        cancel_session: 'cancelled',
      }[step.action];
      expect(after).toMatchObject({ status });
      expect(decision.events).toMatchObject([{ at: now, by: step.by }]);
    }
  });

  test.each(WALK)(
    'opened by the $openedBy, $counters counters: the $by sees $action when it is theirs',
    (step) => {
      const request = negotiation(step.openedBy, step.counters);
      const buttons = allowedActions(request, step.by, { now, policy: DEFAULT_POLICY });
      expect(buttons.includes(step.action)).toBe(inTime && expectedCode(step) === null);
    },
  );
});

describe.each(ENDS)('after it has $event.type', ({ event, code }) => {
  const ended = (openedBy: Party, counters: number): RescheduleRequest =>
    applyRescheduleEvent(negotiation(openedBy, counters), event);

  test.each(WALK)(
    'opened by the $openedBy, $counters counters: the $by who wants to $action is told what happened',
    ({ openedBy, counters, by, action }) => {
      const request = ended(openedBy, counters);
      for (const { now } of TIMINGS) {
        const { decision } = given(request).when(answer(request, by, action), { now });
        expect(decision).toEqual({ ok: false, refusal: { code }, events: [] });
        expect(allowedActions(request, by, { now, policy: DEFAULT_POLICY })).toEqual([]);
      }
      expect([isOpen(request), whoseTurn(request), keptTime(request)]).toEqual([false, null, null]);
    },
  );

  test('neither the job nor a cancelled booking ends it a second time', () => {
    const request = ended('mentor', 1);
    const refused = { ok: false, refusal: { code }, events: [] };
    expect(given(request).when({ type: 'expire' }).decision).toEqual(refused);
    expect(given(request).when({ type: 'close', by: 'mentor' }).decision).toEqual(refused);
  });
});

describe('while it is open', () => {
  test.each(PARTIES)('it is the turn of the side that did not propose last, opened by the %s', (openedBy) => {
    const other = openedBy === 'mentor' ? 'mentee' : 'mentor';
    expect([0, 1, 2, 3].map((counters) => whoseTurn(negotiation(openedBy, counters)))).toEqual([
      other,
      openedBy,
      other,
      openedBy,
    ]);
  });

  test('the side whose turn it is can always accept, and both sides can always do something', () => {
    for (const { openedBy, counters } of WALK) {
      const request = negotiation(openedBy, counters);
      const of = (by: Party) => allowedActions(request, by, { now: NOW, policy: DEFAULT_POLICY });
      for (const by of PARTIES) expect(of(by).includes('accept')).toBe(whoseTurn(request) === by);
      for (const by of PARTIES) expect(of(by)).not.toEqual([]);
    }
  });

  test('the proposed time is kept on the mentor’s calendar, and only that', () => {
    const request = negotiation('mentee', 2);
    const { start, end } = onTable(request);
    expect(keptTime(request)).toEqual({ start, end });
    expect(hasRunOut(request, NOW)).toBe(false);
  });
});

test('about a booking nobody ever asked to move, there is nothing to answer', () => {
  const request = negotiation('mentee');
  for (const by of PARTIES) {
    for (const action of RESCHEDULE_ACTIONS) {
      expect(given(null).when(answer(request, by, action)).code).toBe('NO_OPEN_RESCHEDULE');
    }
    expect(given(null).when({ type: 'close', by }).code).toBe('NO_OPEN_RESCHEDULE');
    expect(allowedActions(null, by, { now: NOW, policy: DEFAULT_POLICY })).toEqual([]);
  }
  expect(given(null).when({ type: 'expire' }).code).toBe('NO_OPEN_RESCHEDULE');
});
