import { describe, expect, test } from 'vitest';
import { applyBookingEvent, type BookingEvent } from '@/domain/booking/event';
import { type BookingCommand, type BookingFacts, decideBooking } from '@/domain/booking/life';
import type { BookingState } from '@/domain/booking/state';
import { DEFAULT_POLICY } from '@/domain/policy/policy';
import { DAY, HOUR, MINUTE } from '@/domain/time/instant';
import { booking, END, facts, LONG_BEFORE, openDispute, paid, START, time } from './given';

const given = (state: BookingState) => ({
  when: (command: BookingCommand, now: number, changes: Partial<BookingFacts> = {}) => {
    const decision = decideBooking(state, command, facts(now, changes));
    return {
      decision,
      refusal: decision.ok ? null : decision.refusal,
      event: decision.events[0] ?? null,
      after: decision.events.reduce(applyBookingEvent, state),
    };
  },
});

const settle = (isTimeFree: boolean): BookingCommand => ({ type: 'settle', by: 'system', isTimeFree });
const cancel = (changes: Partial<Extract<BookingCommand, { type: 'cancel' }>> = {}): BookingCommand => ({
  type: 'cancel',
  by: 'mentee',
  reason: { category: 'illness', details: '' },
  viaMentorRequest: false,
  shownRefund: null,
  ...changes,
});

describe('a hold', () => {
  const now = START - DAY;
  const hold: BookingState = { ...time, status: 'held', expiresAt: now + 10 * MINUTE };

  test('paid in time is confirmed in the same instant', () => {
    expect(given(hold).when(settle(true), now + 9 * MINUTE).after).toEqual({ ...time, status: 'scheduled' });
  });

  test('paid too late but before anybody swept it still gets its time', () => {
    expect(given(hold).when(settle(true), now + HOUR).after.status).toBe('scheduled');
  });

  test('paid too late, with somebody else in its place, has expired and the money goes back', () => {
    const { refusal, after } = given(hold).when(settle(false), now + HOUR);
    expect([refusal?.code, after.status]).toEqual(['SLOT_TAKEN', 'expired']);
  });

  test.each(['expired', 'released'] as const)(
    '%s, money that arrives late takes the time again if it is free',
    (status) => {
      expect(given(booking(status)).when(settle(true), now).after.status).toBe('scheduled');
      expect(given(booking(status)).when(settle(false), now).refusal?.code).toBe('SLOT_TAKEN');
      expect(given(booking(status)).when(settle(true), START).refusal?.code).toBe('TIME_IN_PAST');
    },
  );

  test('settled twice changes nothing', () => {
    const once = given(hold).when(settle(true), now).after;
    expect(given(once).when(settle(true), now).decision).toEqual({
      ok: false,
      refusal: { code: 'NOT_HELD' },
      events: [],
    });
  });

  test('expires at its moment and not before', () => {
    const expire: BookingCommand = { type: 'expire', by: 'system' };
    expect(given(hold).when(expire, hold.expiresAt - 1).refusal).toEqual({
      code: 'TOO_EARLY_TO_EXPIRE',
      retryAt: hold.expiresAt,
    });
    expect(given(hold).when(expire, hold.expiresAt).after.status).toBe('expired');
  });

  test('expired when its time ran out, however late the job comes', () => {
    const { event } = given(hold).when({ type: 'expire', by: 'system' }, hold.expiresAt + HOUR);
    expect(event).toEqual({
      type: 'expired',
      at: hold.expiresAt,
      by: 'system',
      from: 'held',
      to: 'expired',
    });
  });

  test('released too late expires instead', () => {
    const { refusal, after } = given(hold).when({ type: 'release', by: 'mentee' }, hold.expiresAt);
    expect([refusal?.code, after.status]).toEqual(['HOLD_EXPIRED', 'expired']);
  });

  test('that has to be paid does not become a request', () => {
    const command: BookingCommand = { type: 'request', by: 'mentee', isPaymentDue: true };
    expect(given(hold).when(command, now).refusal?.code).toBe('PAYMENT_DUE');
  });
});

describe('a request', () => {
  const request: BookingCommand = { type: 'request', by: 'mentee', isPaymentDue: false };
  const hold: BookingState = { ...time, status: 'held', expiresAt: START };

  test('waits for the mentor as long as the policy says', () => {
    expect(given(hold).when(request, LONG_BEFORE).after).toMatchObject({
      status: 'requested',
      expiresAt: LONG_BEFORE + 48 * HOUR,
    });
  });

  test('never waits beyond its own start', () => {
    expect(given(hold).when(request, START - HOUR).after).toMatchObject({ expiresAt: START });
  });

  test.each(['accept', 'decline'] as const)('%s comes too late at the very moment it expires', (type) => {
    const command: BookingCommand =
      type === 'accept' ? { type, by: 'mentor' } : { type, by: 'mentor', reason: null };
    const { refusal, after } = given(booking('requested')).when(command, START);
    expect([refusal?.code, after.status]).toEqual(['REQUEST_EXPIRED', 'expired']);
    expect(given(booking('requested')).when(command, START - 1).decision.ok).toBe(true);
  });

  test('with a price is kept for the mentee to pay as long as the mentor could answer, never past the start', () => {
    const invite: BookingCommand = { type: 'invite_payment', by: 'mentor' };
    const waiting: BookingState = { ...time, status: 'requested', expiresAt: START };
    expect(given(waiting).when(invite, LONG_BEFORE).after).toEqual({
      ...time,
      status: 'held',
      expiresAt: LONG_BEFORE + 48 * HOUR,
    });
    expect(given(waiting).when(invite, START - HOUR).after).toMatchObject({ expiresAt: START });
    expect(given(waiting).when(invite, START).refusal?.code).toBe('REQUEST_EXPIRED');
  });

  test('can be taken back at any time, without a refund and without a cut-off', () => {
    const { event } = given(booking('requested')).when(cancel(), START - MINUTE, { paid: null });
    expect(event).toMatchObject({ type: 'cancelled', quote: { rule: 'nothing_paid' } });
  });
});

describe('starting', () => {
  test.each(['mentor', 'mentee'] as const)(
    'is for the %s as well, from ten minutes before the start until the end',
    (by) => {
      const at = (now: number) => given(booking('scheduled')).when({ type: 'start', by }, now);
      expect(at(START - 10 * MINUTE - 1).refusal).toEqual({
        code: 'TOO_EARLY_TO_START',
        retryAt: START - 10 * MINUTE,
      });
      expect(at(START - 10 * MINUTE).after.status).toBe('in_progress');
      expect(at(END - 1).after.status).toBe('in_progress');
      expect(at(END).refusal?.code).toBe('NOT_STARTABLE');
    },
  );
});

describe.each(['scheduled', 'in_progress'] as const)('completing a session that is %s', (status) => {
  test('by hand is for the mentor, once its start has come', () => {
    const at = (now: number) => given(booking(status)).when({ type: 'complete', by: 'mentor' }, now);
    expect(at(START - 1).refusal).toEqual({ code: 'TOO_EARLY_TO_COMPLETE', retryAt: START });
    expect(at(START).after).toMatchObject({ status: 'completed', completedAt: START, dispute: null });
  });

  test('happens by itself a day after the end', () => {
    const at = (now: number) => given(booking(status)).when({ type: 'complete', by: 'system' }, now);
    expect(at(END + DAY - 1).refusal).toEqual({ code: 'TOO_EARLY_TO_COMPLETE', retryAt: END + DAY });
    expect(at(END + DAY).after.status).toBe('completed');
  });
});

describe('cancelling', () => {
  test('records the quote that was shown, and the reason', () => {
    const { event } = given(booking('scheduled')).when(cancel({ shownRefund: 5_000 }), LONG_BEFORE);
    expect(event).toMatchObject({
      type: 'cancelled',
      quote: { rule: 'free_window', refund: paid },
      reason: { category: 'illness', details: '' },
    });
  });

  test('is asked again when less would come back than was on the screen', () => {
    const command = cancel({ shownRefund: 5_000 });
    const { refusal, after } = given(booking('scheduled')).when(command, START - 23 * HOUR);
    expect([refusal?.code, after.status]).toEqual(['REFUND_CHANGED', 'scheduled']);
  });

  test('needs a reason where the policy says so', () => {
    const { refusal } = given(booking('scheduled')).when(cancel({ reason: null }), LONG_BEFORE);
    expect(refusal?.code).toBe('REASON_REQUIRED');
    const policy = { ...DEFAULT_POLICY, requireCancellationReason: false };
    const { event } = given(booking('scheduled')).when(cancel({ reason: null }), LONG_BEFORE, { policy });
    expect(event).toMatchObject({ type: 'cancelled', reason: null });
  });

  test('out of a mentor’s request is possible past every cut-off, with everything back', () => {
    const { event } = given(booking('scheduled')).when(cancel({ viaMentorRequest: true }), START - MINUTE);
    expect(event).toMatchObject({ quote: { rule: 'mentor_asked_to_move', refund: paid } });
  });
});

describe('a dispute', () => {
  const dispute: BookingCommand = { type: 'dispute', by: 'mentee', statement: ' I was there. ' };

  test('is remembered with who objected, when and why', () => {
    const { after } = given(booking('no_show')).when(dispute, END);
    expect(after).toMatchObject({
      status: 'no_show',
      dispute: { by: 'mentee', openedAt: END, statement: 'I was there.', decidedAt: null },
    });
  });

  test('needs a statement', () => {
    const { refusal } = given(booking('no_show')).when({ ...dispute, statement: ' ' }, END);
    expect(refusal?.code).toBe('REASON_REQUIRED');
  });

  const rulings: { command: BookingCommand; outcome: string; status: string }[] = [
    {
      command: { type: 'rule_absent', by: 'admin', absent: 'mentee', reason: 'Never joined.' },
      outcome: 'uphold',
      status: 'no_show',
    },
    {
      command: { type: 'rule_absent', by: 'admin', absent: 'mentor', reason: 'Never joined.' },
      outcome: 'overturn',
      status: 'no_show',
    },
    {
      command: { type: 'rule_took_place', by: 'admin', reason: 'Both stayed an hour.' },
      outcome: 'overturn',
      status: 'completed',
    },
  ];

  test.each(rulings)(
    'about an absent mentee: $command.type gives $outcome',
    ({ command, outcome, status }) => {
      const { event, after } = given(booking('no_show', openDispute)).when(command, END + DAY);
      expect(event).toMatchObject({ type: 'dispute_decided', outcome });
      expect(after).toMatchObject({ status, dispute: { decidedAt: END + DAY } });
    },
  );

  test('when decided, leaves alone when the session was reported or completed', () => {
    const absent: BookingCommand = {
      type: 'rule_absent',
      by: 'admin',
      absent: 'mentee',
      reason: 'Never joined.',
    };
    const tookPlace: BookingCommand = { type: 'rule_took_place', by: 'admin', reason: 'Both stayed.' };
    const reported = booking('no_show', openDispute);
    const completed = booking('completed', openDispute);
    const now = END + DAY;
    expect(given(reported).when(absent, now).after).toMatchObject({ reportedAt: START + 20 * MINUTE });
    expect(given(completed).when(absent, now).after).toMatchObject({ reportedAt: now });
    expect(given(completed).when(tookPlace, now).after).toMatchObject({ completedAt: END });
    expect(given(reported).when(tookPlace, now).after).toMatchObject({ completedAt: now });
  });

  test('is decided once, with a reason', () => {
    const command: BookingCommand = { type: 'rule_took_place', by: 'admin', reason: '  ' };
    expect(given(booking('completed', openDispute)).when(command, END + DAY).refusal?.code).toBe(
      'REASON_REQUIRED',
    );
    const decided = { ...openDispute, decidedAt: END + DAY };
    expect(
      given(booking('completed', decided)).when({ ...command, reason: 'Again' }, END + DAY).refusal?.code,
    ).toBe('NO_OPEN_DISPUTE');
  });
});

test('an event cannot be applied where it makes no sense', () => {
  const ruling = (dispute: BookingState): BookingState => {
    const event: BookingEvent = {
      type: 'dispute_decided',
      at: END,
      by: 'admin',
      from: 'completed',
      to: 'completed',
      absent: null,
      outcome: 'uphold',
      reason: 'Both stayed.',
    };
    return applyBookingEvent(dispute, event);
  };
  expect(() => ruling(booking('completed'))).toThrow('without a dispute');
  expect(() => ruling(booking('held'))).toThrow('while held');
});
