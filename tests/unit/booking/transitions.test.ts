import { describe, expect, test } from 'vitest';
import { applyBookingEvent } from '@/domain/booking/event';
import { type BookingCommand, decideBooking } from '@/domain/booking/life';
import { ACTIVE_STATUSES, BOOKING_STATUSES, OCCUPYING_STATUSES } from '@/domain/booking/status';
import { BOOKING_TRANSITIONS, drawBookingLife } from '@/domain/booking/transitions';
import { PARTIES } from '@/domain/party';
import { DAY, HOUR, MINUTE } from '@/domain/time/instant';
import { booking, END, facts, LONG_BEFORE, openDispute, START } from './given';

/** PRODUCT.md's life of a booking, written down a second time: `status command by` → the status after it. */
const EXPECTED: Readonly<Record<string, string>> = {
  'held settle system': 'scheduled',
  'held request mentee': 'requested',
  'held release mentee': 'released',
  'held expire system': 'expired',
  'expired settle system': 'scheduled',
  'released settle system': 'scheduled',
  'requested accept mentor': 'scheduled',
  // Accepted, but it has a price: the time is kept once more, for the mentee to pay.
  'requested invite_payment mentor': 'held',
  'requested decline mentor': 'declined',
  'requested cancel mentee': 'cancelled',
  'requested expire system': 'expired',
  'scheduled start mentor': 'in_progress',
  'scheduled start mentee': 'in_progress',
  'scheduled complete mentor': 'completed',
  'scheduled complete system': 'completed',
  'scheduled cancel mentor': 'cancelled',
  'scheduled cancel mentee': 'cancelled',
  'scheduled report_no_show mentor': 'no_show',
  'scheduled report_no_show mentee': 'no_show',
  'in_progress complete mentor': 'completed',
  'in_progress complete system': 'completed',
  'in_progress report_no_show mentor': 'no_show',
  'in_progress report_no_show mentee': 'no_show',
  'completed report_no_show mentor': 'no_show',
  'completed report_no_show mentee': 'no_show',
  'completed dispute mentee': 'completed',
  'completed rule_took_place admin': 'completed',
  'completed rule_absent admin': 'no_show',
  // The mentee is the one who was reported as absent.
  'no_show dispute mentee': 'no_show',
  'no_show rule_took_place admin': 'completed',
  'no_show rule_absent admin': 'no_show',
};

/** What whoever comes at the wrong time of a booking's life is told. */
const WRONG_STATUS: Readonly<Record<BookingCommand['type'], string>> = {
  settle: 'NOT_HELD',
  request: 'NOT_HELD',
  release: 'NOT_HELD',
  expire: 'NOT_HELD',
  accept: 'NOT_REQUESTED',
  invite_payment: 'NOT_REQUESTED',
  decline: 'NOT_REQUESTED',
  cancel: 'NOT_CANCELLABLE',
  start: 'NOT_STARTABLE',
  complete: 'NOT_COMPLETABLE',
  report_no_show: 'NOT_REPORTABLE',
  dispute: 'NOT_DISPUTABLE',
  rule_took_place: 'NO_OPEN_DISPUTE',
  rule_absent: 'NO_OPEN_DISPUTE',
};

const TOO_LATE: Readonly<Record<string, string>> = {
  'expired request': 'HOLD_EXPIRED',
  'expired release': 'HOLD_EXPIRED',
  'expired accept': 'REQUEST_EXPIRED',
  'expired invite_payment': 'REQUEST_EXPIRED',
  'expired decline': 'REQUEST_EXPIRED',
};

const reason = { category: 'illness', details: '' };

/** Every command by everybody who could send it, each at a moment at which nothing but the status can be wrong. */
const ATTEMPTS: readonly { command: BookingCommand; now: number }[] = [
  { command: { type: 'settle', by: 'system', isTimeFree: true }, now: LONG_BEFORE },
  { command: { type: 'expire', by: 'system' }, now: START },
  { command: { type: 'complete', by: 'system' }, now: END + DAY },
  ...PARTIES.flatMap((by): { command: BookingCommand; now: number }[] => [
    { command: { type: 'request', by, isPaymentDue: false }, now: LONG_BEFORE },
    { command: { type: 'release', by }, now: LONG_BEFORE },
    { command: { type: 'accept', by }, now: LONG_BEFORE },
    { command: { type: 'invite_payment', by }, now: LONG_BEFORE },
    { command: { type: 'decline', by, reason: null }, now: LONG_BEFORE },
    { command: { type: 'cancel', by, reason, viaMentorRequest: false, shownRefund: null }, now: LONG_BEFORE },
    { command: { type: 'start', by }, now: START - MINUTE },
    { command: { type: 'complete', by }, now: START + MINUTE },
    { command: { type: 'report_no_show', by }, now: START + 20 * MINUTE },
    { command: { type: 'dispute', by, statement: 'I was there.' }, now: END + HOUR },
  ]),
  { command: { type: 'rule_took_place', by: 'admin', reason: 'Both had joined.' }, now: END + DAY },
  {
    command: { type: 'rule_absent', by: 'admin', absent: 'mentor', reason: 'Never joined.' },
    now: END + DAY,
  },
];

const WALK = BOOKING_STATUSES.flatMap((status) =>
  ATTEMPTS.map(({ command, now }) => ({
    status,
    command,
    now,
    name: `${status} ${command.type} ${command.by}`,
  })),
);

describe('every command by everybody in every status', () => {
  test('the walk covers the whole table, and the expectation says nothing impossible', () => {
    const names = new Set(WALK.map(({ name }) => name));
    expect(Object.keys(EXPECTED).filter((name) => !names.has(name))).toEqual([]);
    const commands = new Set<string>(ATTEMPTS.map(({ command }) => command.type));
    expect(BOOKING_TRANSITIONS.filter((row) => !commands.has(row.event))).toEqual([]);
  });

  test.each(WALK)('$name', ({ status, command, now, name }) => {
    const isRuling = command.type === 'rule_took_place' || command.type === 'rule_absent';
    const state = booking(status, isRuling ? openDispute : null);
    const decision = decideBooking(state, command, facts(now));

    const to = EXPECTED[name];
    if (to === undefined) {
      const isForOthers = Object.keys(EXPECTED).some((other) =>
        other.startsWith(`${status} ${command.type} `),
      );
      const code = isForOthers
        ? 'NOT_YOUR_PART'
        : (TOO_LATE[`${status} ${command.type}`] ?? WRONG_STATUS[command.type]);
      expect(decision).toEqual({ ok: false, refusal: { code }, events: [] });
    } else {
      expect(decision).toMatchObject({ ok: true, events: [{ from: status, to, by: command.by, at: now }] });
      expect(decision.events.map((event) => applyBookingEvent(state, event).status)).toEqual([to]);
    }
  });
});

describe('the table', () => {
  test('never has two rows for the same event in the same status', () => {
    const keys = BOOKING_TRANSITIONS.map(({ from, event }) => `${from} ${event}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('leads to every status from a hold', () => {
    const reached = new Set<string>(['held']);
    for (let size = 0; size !== reached.size; ) {
      size = reached.size;
      for (const { from, to } of BOOKING_TRANSITIONS) if (reached.has(from)) reached.add(to);
    }
    expect([...reached].toSorted()).toEqual([...BOOKING_STATUSES].toSorted());
  });

  test('lets the mentor keep their calendar for what is held, requested, agreed or running, and nothing else', () => {
    expect(OCCUPYING_STATUSES).toEqual(['held', 'requested', 'scheduled', 'in_progress']);
    expect(ACTIVE_STATUSES).toEqual(['scheduled', 'in_progress']);
  });
});

describe('the drawing', () => {
  const drawing = drawBookingLife().split('\n');

  test('is a Mermaid state diagram that begins with a hold', () => {
    expect(drawing.slice(0, 2)).toEqual(['stateDiagram-v2', '    [*] --> held: hold (mentee)']);
  });

  test('has one arrow for each row, with who may cause it', () => {
    expect(drawing).toContain('    scheduled --> no_show: report no show (mentor, mentee)');
    const arrows = drawing.filter((line) => line.includes('-->') && !line.includes('[*]'));
    expect(arrows).toHaveLength(BOOKING_TRANSITIONS.length);
  });

  test('ends where nothing occupies the mentor any more', () => {
    const ends = drawing.filter((line) => line.endsWith('[*]')).map((line) => line.trim().split(' ')[0]);
    expect(ends).toEqual(['completed', 'cancelled', 'declined', 'expired', 'released', 'no_show']);
  });
});
