import { describe, expect, test } from 'vitest';
import { decideJoin } from '@/domain/booking/join-window';
import { disputableUntil, settlementOutcome, whyNotDispute, whyNotReport } from '@/domain/booking/no-show';
import type { EndedSession } from '@/domain/booking/state';
import { BOOKING_STATUSES } from '@/domain/booking/status';
import type { Party } from '@/domain/party';
import { DEFAULT_POLICY } from '@/domain/policy/policy';
import { DAY, HOUR, MINUTE } from '@/domain/time/instant';
import { END, openDispute, START, time } from './given';

const decided = { ...openDispute, decidedAt: END + DAY };
const reportedAt = START + 20 * MINUTE;
const noShow = (absent: Party, dispute: EndedSession['dispute'] = null): EndedSession => ({
  ...time,
  status: 'no_show',
  absent,
  reportedAt,
  dispute,
});
const completed = (completedAt: number, dispute: EndedSession['dispute'] = null) =>
  ({ ...time, status: 'completed', completedAt, dispute }) as const;

describe('reporting a no-show', () => {
  const scheduled = { ...time, status: 'scheduled' } as const;
  const at = (now: number) => whyNotReport(scheduled, DEFAULT_POLICY, now);

  test('is possible from the grace after the start until a day after the end', () => {
    expect(at(START + 10 * MINUTE - 1)).toEqual({
      code: 'NO_SHOW_TOO_EARLY',
      retryAt: START + 10 * MINUTE,
    });
    expect(at(START + 10 * MINUTE)).toBeNull();
    expect(at(END + DAY - 1)).toBeNull();
    expect(at(END + DAY)?.code).toBe('NO_SHOW_TOO_LATE');
  });

  test('is not shut off by completing the session', () => {
    expect(whyNotReport(completed(START + 10 * MINUTE), DEFAULT_POLICY, END)).toBeNull();
  });

  test('waits for the administrator while a dispute is open, and is over once they decided', () => {
    expect(whyNotReport(completed(END, openDispute), DEFAULT_POLICY, END)?.code).toBe('DISPUTE_OPEN');
    expect(whyNotReport(completed(END, decided), DEFAULT_POLICY, END)?.code).toBe('NOT_REPORTABLE');
  });
});

describe('disputing', () => {
  const window = 72 * HOUR;

  test.each(['mentor', 'mentee'] as const)(
    'a report is for the %s who is said to have been absent',
    (absent) => {
      const by = (party: Party) => whyNotDispute(noShow(absent), party, DEFAULT_POLICY, END)?.code ?? null;
      expect(by(absent)).toBeNull();
      expect(by(absent === 'mentor' ? 'mentee' : 'mentor')).toBe('NOT_YOUR_PART');
    },
  );

  test('a completion is for the mentee', () => {
    expect(whyNotDispute(completed(END), 'mentee', DEFAULT_POLICY, END)).toBeNull();
    expect(whyNotDispute(completed(END), 'mentor', DEFAULT_POLICY, END)?.code).toBe('NOT_YOUR_PART');
  });

  test('ends with the window', () => {
    const at = (now: number) => whyNotDispute(noShow('mentor'), 'mentor', DEFAULT_POLICY, now)?.code ?? null;
    expect(at(reportedAt + window - 1)).toBeNull();
    expect(at(reportedAt + window)).toBe('DISPUTE_TOO_LATE');
  });

  test('a session completed early is measured from its end, so that nobody gains by completing early', () => {
    expect(disputableUntil(completed(START), DEFAULT_POLICY)).toBe(END + window);
    expect(disputableUntil(completed(END + DAY), DEFAULT_POLICY)).toBe(END + DAY + window);
  });

  test('happens once', () => {
    const again = (dispute: EndedSession['dispute']) =>
      whyNotDispute(noShow('mentee', dispute), 'mentee', DEFAULT_POLICY, END)?.code;
    expect(again(openDispute)).toBe('DISPUTE_OPEN');
    expect(again(decided)).toBe('NOT_DISPUTABLE');
  });
});

describe('the money of a session that is over', () => {
  const outcome = (session: EndedSession, now: number) => settlementOutcome(session, DEFAULT_POLICY, now);
  const afterwards = END + 30 * DAY;

  test('waits for the dispute window', () => {
    expect(outcome(completed(END), END + HOUR)).toEqual({ kind: 'waits_until', until: END + 72 * HOUR });
    expect(outcome(noShow('mentor'), END)).toEqual({ kind: 'waits_until', until: reportedAt + 72 * HOUR });
    expect(outcome(completed(END), END + 72 * HOUR - 1).kind).toBe('waits_until');
    expect(outcome(completed(END), END + 72 * HOUR).kind).toBe('final');
  });

  test.each([
    ['an absent mentee gets nothing back', noShow('mentee'), 0],
    ['of an absent mentor everything goes back', noShow('mentor'), 100],
    ['a session that took place is paid', completed(END), 0],
  ] as const)('then is final: %s', (_, session, refundPercentage) => {
    expect(outcome(session, afterwards)).toEqual({ kind: 'final', refundPercentage });
  });

  test('waits for the administrator for as long as a dispute is open', () => {
    expect(outcome(noShow('mentor', openDispute), afterwards)).toEqual({ kind: 'waits_for_admin' });
  });

  test('does not wait any longer once they decided', () => {
    expect(outcome(noShow('mentor', decided), END + DAY)).toEqual({ kind: 'final', refundPercentage: 100 });
    expect(outcome(completed(END, decided), END + DAY)).toEqual({ kind: 'final', refundPercentage: 0 });
  });
});

describe('joining', () => {
  const join = (now: number) => decideJoin({ ...time, status: 'in_progress' }, now);

  test('is possible from ten minutes before the start until half an hour after the end', () => {
    const open = { start: START - 10 * MINUTE, end: END + 30 * MINUTE };
    expect(join(open.start - 1)).toEqual({
      ok: false,
      refusal: { code: 'TOO_EARLY_TO_JOIN', retryAt: open.start },
    });
    expect(join(open.start)).toEqual({ ok: true, value: open });
    expect(join(open.end - 1).ok).toBe(true);
    expect(join(open.end)).toMatchObject({ refusal: { code: 'TOO_LATE_TO_JOIN' } });
  });

  test.each(BOOKING_STATUSES)('needs an agreed session: %s', (status) => {
    const result = decideJoin({ ...time, status }, START);
    const isAgreed = status === 'scheduled' || status === 'in_progress';
    const refused = status === 'cancelled' ? 'SESSION_CANCELLED' : 'NOT_JOINABLE';
    expect(result.ok ? null : result.refusal.code).toBe(isAgreed ? null : refused);
  });
});
