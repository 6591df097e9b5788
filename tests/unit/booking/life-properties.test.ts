import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyBookingEvent } from '@/domain/booking/event';
import { type BookingCommand, decideBooking } from '@/domain/booking/life';
import { settlementOutcome } from '@/domain/booking/no-show';
import type { BookingState } from '@/domain/booking/state';
import { isOccupying } from '@/domain/booking/status';
import { transitionFrom } from '@/domain/booking/transitions';
import { PARTIES } from '@/domain/party';
import { DEFAULT_POLICY, type Policy } from '@/domain/policy/policy';
import { DAY, HOUR, MINUTE } from '@/domain/time/instant';
import { facts, paid, START, time } from './given';

const by = fc.constantFrom(...PARTIES);
const system = fc.constant('system' as const);
const admin = fc.constant('admin' as const);
const type = <Type extends BookingCommand['type']>(name: Type) => fc.constant(name);

const commands: fc.Arbitrary<BookingCommand> = fc.oneof(
  fc.record({ type: type('settle'), by: system, isTimeFree: fc.boolean() }),
  fc.record({ type: type('request'), by, isPaymentDue: fc.boolean() }),
  fc.record({ type: type('release'), by }),
  fc.record({ type: type('expire'), by: system }),
  fc.record({ type: type('accept'), by }),
  fc.record({ type: type('invite_payment'), by }),
  fc.record({ type: type('decline'), by, reason: fc.constant(null) }),
  fc.record({
    type: type('cancel'),
    by,
    reason: fc.constant({ category: 'illness', details: '' }),
    viaMentorRequest: fc.boolean(),
    shownRefund: fc.option(fc.nat(5_000)),
  }),
  fc.record({ type: type('start'), by }),
  fc.record({ type: type('complete'), by: fc.oneof(by, system) }),
  fc.record({ type: type('report_no_show'), by }),
  fc.record({ type: type('dispute'), by, statement: fc.constantFrom('I was there.', '') }),
  fc.record({ type: type('rule_took_place'), by: admin, reason: fc.constant('Both joined.') }),
  fc.record({ type: type('rule_absent'), by: admin, absent: by, reason: fc.constant('Never joined.') }),
);

/** Lives that begin two days before the session, in steps that land on both sides of every window. */
const lives = fc.array(
  fc.record({ command: commands, wait: fc.constantFrom(0, MINUTE, 15 * MINUTE, HOUR, 12 * HOUR, DAY) }),
  { minLength: 1, maxLength: 30 },
);

const policies: fc.Arbitrary<Policy> = fc
  .record({
    cancellationCutoffHours: fc.nat(6),
    freeCancellationHours: fc.integer({ min: 6, max: 48 }),
    noShowGraceMinutes: fc.nat(30),
    mentorCancellation: fc.constantFrom('allowed' as const, 'reschedule_only' as const),
  })
  .map((changes) => ({ ...DEFAULT_POLICY, ...changes }));

test('however a life goes, each step is one of the table and nothing comes back once it is over for good', () => {
  fc.assert(
    fc.property(policies, lives, (policy, life) => {
      let now = START - 2 * DAY;
      let state: BookingState = { ...time, status: 'held', expiresAt: now + 10 * MINUTE };
      for (const { command, wait } of life) {
        now += wait;
        const before = state;
        const decision = decideBooking(before, command, facts(now, { policy }));

        // A decision is one event, or a refusal with at most the expiry it ran into.
        expect(decision.events.length).toBeLessThanOrEqual(1);
        if (decision.ok) expect(decision.events).toHaveLength(1);
        else expect(decision.events.filter((event) => event.type !== 'expired')).toEqual([]);

        for (const event of decision.events) {
          const name = event.type === 'expired' ? 'expire' : command.type;
          expect(transitionFrom(before.status, name)).toMatchObject({ to: event.to });
          expect(event.at).toBeLessThanOrEqual(now);
          state = applyBookingEvent(state, event);
          expect(state.status).toBe(event.to);
          if (event.type === 'cancelled' && event.quote.refund !== null) {
            expect(event.quote.refund.amount).toBeLessThanOrEqual(paid.amount);
            expect(event.quote.refund.amount + event.quote.kept.amount).toBe(paid.amount);
          }
        }

        // The agreed time is nobody's to change here, and what has run out cannot go on occupying the mentor.
        expect(state).toMatchObject(time);
        if (decision.ok && (state.status === 'held' || state.status === 'requested')) {
          expect(state.expiresAt).toBeLessThanOrEqual(START);
        }
        if (before.status === 'cancelled' || before.status === 'declined') expect(state).toEqual(before);
        if (isOccupying(state.status) && !isOccupying(before.status)) expect(command.type).toBe('settle');
      }
    }),
    { numRuns: 300 },
  );
});

test('once the money is final it stays so, whatever anybody still tries', () => {
  const endings = fc.oneof(
    fc.constant<BookingState>({ ...time, status: 'completed', completedAt: START + HOUR, dispute: null }),
    by.map(
      (absent): BookingState => ({
        ...time,
        status: 'no_show',
        absent,
        reportedAt: START + HOUR,
        dispute: null,
      }),
    ),
  );
  fc.assert(
    fc.property(endings, lives, (ending, life) => {
      let now = START + 2 * HOUR;
      let state = ending;
      let final: ReturnType<typeof settlementOutcome> | null = null;
      for (const { command, wait } of life) {
        now += wait;
        const decision = decideBooking(state, command, facts(now));
        state = decision.events.reduce(applyBookingEvent, state);
        if (state.status !== 'completed' && state.status !== 'no_show')
          throw new Error(`Became ${state.status}`);
        const outcome = settlementOutcome(state, DEFAULT_POLICY, now);
        if (final !== null) expect(outcome).toEqual(final);
        if (outcome.kind === 'final') final = outcome;
      }
    }),
    { numRuns: 300 },
  );
});
