import fc from 'fast-check';
import { expect, test } from 'vitest';
import { otherSide, PARTIES, type Party } from '@/domain/party';
import { DEFAULT_POLICY, type Policy } from '@/domain/policy/policy';
import { decideReschedule, type RescheduleCommand } from '@/domain/reschedule/decide';
import { applyRescheduleEvent, type RescheduleEvent } from '@/domain/reschedule/event';
import type { RescheduleFacts } from '@/domain/reschedule/opening';
import type { ProposedTime } from '@/domain/reschedule/proposing';
import { countersMade, isOpen, keptTime, onTable, type RescheduleRequest } from '@/domain/reschedule/request';
import { allowedActions, RESCHEDULE_ACTIONS, type RescheduleAction } from '@/domain/reschedule/who-may';
import { DAY, HOUR, MINUTE } from '@/domain/time/instant';
import { NOW, START } from './given';

/** What somebody tries next: `shift` is how many hours from the standing time they wish to move. */
type Step = {
  readonly by: Party;
  readonly wants: RescheduleAction | 'open' | 'expire' | 'close';
  readonly wait: number;
  readonly shift: number;
  readonly isBehind: boolean;
  readonly time: ProposedTime;
};

const steps: fc.Arbitrary<Step> = fc.record({
  by: fc.constantFrom(...PARTIES),
  // Opening and countering are weighted, or most lives would never become a negotiation.
  wants: fc.constantFrom('open', 'open', 'counter', 'counter', ...RESCHEDULE_ACTIONS, 'expire', 'close'),
  wait: fc.constantFrom(0, MINUTE, HOUR, 6 * HOUR, DAY),
  shift: fc.integer({ min: -48, max: 48 }),
  isBehind: fc.integer({ min: 0, max: 9 }).map((dice) => dice === 0),
  time: fc.constantFrom('bookable', 'bookable', 'bookable', 'free', 'taken', 'mentee_busy', 'inside_notice'),
});

const policies: fc.Arbitrary<Policy> = fc
  .record({
    maxCounterProposals: fc.nat(4),
    maxReschedulesPerSession: fc.nat(3),
    mentorMaxReschedulesPerSession: fc.nat(3),
    rescheduleRequestsPerDay: fc.integer({ min: 1, max: 6 }),
    rescheduleRequestExpiryHours: fc.integer({ min: 1, max: 72 }),
  })
  .map((changes) => ({ ...DEFAULT_POLICY, ...changes }));

/** A booking, the last request about it, and what the two have done so far. */
type World = {
  now: number;
  policy: Policy;
  booking: RescheduleFacts['booking'];
  request: RescheduleRequest | null;
  openings: Record<Party, readonly number[]>;
};

function commandFor(world: World, { by, wants, shift, isBehind, time }: Step, id: string): RescheduleCommand {
  const { start, end } = world.booking;
  const proposal = { id, start: start + shift * HOUR, end: end + shift * HOUR, reason: 'Because' };
  const seen = world.request === null || isBehind ? 'something else' : onTable(world.request).id;
  switch (wants) {
    case 'open':
      return {
        type: wants,
        by,
        proposal,
        time,
        recentOpenings: world.openings[by],
        openedByMentor: world.openings.mentor.length,
      };
    case 'accept':
      return { type: wants, by, seen, time };
    case 'counter':
      return { type: wants, by, seen, proposal, time };
    case 'decline':
      return { type: wants, by, seen, reason: null };
    case 'expire':
      return { type: wants };
    case 'close':
      return { type: wants, by };
    default:
      return { type: wants, by, seen };
  }
}

/** What the services do with an event, besides remembering it. */
function happen(world: World, event: RescheduleEvent): World {
  const next = { ...world, request: applyRescheduleEvent(world.request, event) };
  const { booking, openings } = world;
  switch (event.type) {
    case 'opened':
      return { ...next, openings: { ...openings, [event.by]: [...openings[event.by], event.at] } };
    case 'accepted': {
      const moves = { ...booking.moves, [event.countsFor]: booking.moves[event.countsFor] + 1 };
      return { ...next, booking: { ...booking, ...event.to, moves } };
    }
    case 'session_cancelled':
    case 'booking_cancelled':
      return { ...next, booking: { ...booking, status: 'cancelled' } };
    default:
      return next;
  }
}

function checkEvent({ request, booking, now }: World, event: RescheduleEvent): void {
  expect(event.at).toBeLessThanOrEqual(now);
  switch (event.type) {
    case 'opened':
    case 'countered':
      expect(event.expiresAt).toBeGreaterThan(now);
      expect(event.proposal.end - event.proposal.start).toBe(booking.end - booking.start);
      return;
    case 'accepted':
      // It takes two: nobody accepts what they proposed, and what is agreed is what was on the table.
      expect(request !== null && event.by === otherSide(onTable(request).by)).toBe(true);
      expect(request !== null && keptTime(request)).toEqual(event.to);
      expect(event.from).toEqual({ start: booking.start, end: booking.end });
      expect(event.to.start).toBeGreaterThan(now);
      return;
    case 'session_cancelled':
      expect([request?.openedBy, event.by]).toEqual(['mentor', 'mentee']);
      return;
    case 'declined':
      expect([request?.openedBy, event.by]).toEqual(['mentee', 'mentor']);
      return;
    case 'withdrawn':
      expect(event.by).toBe(request?.openedBy);
      return;
    case 'expired':
      expect(event.at).toBe(request?.expiresAt);
      return;
    case 'booking_cancelled':
      expect(request !== null && isOpen(request)).toBe(true);
      return;
  }
}

function checkWorld({ request, booking, policy, openings, now }: World): void {
  expect(booking.moves.mentee).toBeLessThanOrEqual(policy.maxReschedulesPerSession);
  expect(booking.moves.mentor).toBeLessThanOrEqual(policy.mentorMaxReschedulesPerSession);
  for (const by of PARTIES) {
    const lastDay = openings[by].filter((at) => at > now - DAY);
    expect(lastDay.length).toBeLessThanOrEqual(policy.rescheduleRequestsPerDay);
  }
  if (request === null) return;

  expect(countersMade(request)).toBeLessThanOrEqual(policy.maxCounterProposals);
  expect(request.proposals.map(({ by }) => by)).toEqual(
    request.proposals.map((_, round) => (round % 2 === 0 ? request.openedBy : otherSide(request.openedBy))),
  );
  expect(request.expiresAt).toBe(
    Math.min(
      request.openedAt + policy.rescheduleRequestExpiryHours * HOUR,
      request.original.start,
      onTable(request).start,
    ),
  );
  expect(keptTime(request) !== null).toBe(isOpen(request));
  if (isOpen(request)) {
    expect(request.original).toEqual({ start: booking.start, end: booking.end });
    expect(request.status).toBe(countersMade(request) === 0 ? 'pending' : 'counter_proposed');
  }
}

test('however a negotiation goes, both sides’ rules hold after each step', () => {
  const seenEvents = new Set<string>();
  fc.assert(
    fc.property(policies, fc.array(steps, { minLength: 5, maxLength: 40 }), (policy, life) => {
      let world: World = {
        now: NOW,
        policy,
        booking: { status: 'scheduled', start: START, end: START + HOUR, moves: { mentor: 0, mentee: 0 } },
        request: null,
        openings: { mentor: [], mentee: [] },
      };
      for (const [index, step] of life.entries()) {
        world = { ...world, now: world.now + step.wait };
        const { request, booking, now } = world;
        const command = commandFor(world, step, `p${index}`);
        const decision = decideReschedule(request, command, { now, policy, booking });

        if (!decision.ok) expect(decision.events.filter(({ type }) => type !== 'expired')).toEqual([]);
        const action = RESCHEDULE_ACTIONS.find((name) => name === command.type);
        if (decision.ok && action !== undefined) {
          expect(allowedActions(request, step.by, { now, policy })).toContain(action);
        }

        for (const event of decision.events) {
          seenEvents.add(event.type);
          checkEvent(world, event);
          const before = world;
          world = happen(world, event);
          if (event.type !== 'accepted') expect(world.booking).toMatchObject({ start: before.booking.start });
          if (event.type !== 'opened' && before.request !== null) {
            expect(world.request?.proposals.slice(0, before.request.proposals.length)).toEqual(
              before.request.proposals,
            );
          }
        }
        checkWorld(world);
      }
    }),
    { numRuns: 500 },
  );
  // The property means nothing if the lives never got anywhere.
  expect(seenEvents.size).toBe(8);
});

test('time alone never opens a door: what a side may not do now, it may not do later either', () => {
  fc.assert(
    fc.property(policies, fc.array(steps, { maxLength: 20 }), fc.nat(72 * HOUR), (policy, life, wait) => {
      let now = NOW;
      let request: RescheduleRequest | null = null;
      const booking = {
        status: 'scheduled',
        start: START,
        end: START + HOUR,
        moves: { mentor: 0, mentee: 0 },
      } as const;
      for (const [index, step] of life.entries()) {
        now += step.wait;
        const world: World = { now, policy, booking, request, openings: { mentor: [], mentee: [] } };
        const decision = decideReschedule(request, commandFor(world, step, `p${index}`), {
          now,
          policy,
          booking,
        });
        request = decision.events.reduce<RescheduleRequest | null>(applyRescheduleEvent, request);
      }
      for (const by of PARTIES) {
        const sooner = allowedActions(request, by, { now, policy });
        const later = allowedActions(request, by, { now: now + wait, policy });
        expect(sooner).toEqual(expect.arrayContaining([...later]));
      }
    }),
  );
});
