import type { Actor } from '@server/services/actor';
import { cancelBooking } from '@server/services/booking/cancel-booking';
import { completeSession } from '@server/services/booking/complete-session';
import { decideDispute } from '@server/services/booking/decide-dispute';
import { openDispute } from '@server/services/booking/open-dispute';
import { getBooking } from '@server/services/booking/queries';
import { reportNoShow } from '@server/services/booking/report-no-show';
import { startSession } from '@server/services/booking/start-session';
import { acceptReschedule } from '@server/services/reschedule/accept-reschedule';
import { cancelSession } from '@server/services/reschedule/cancel-session';
import { counterReschedule } from '@server/services/reschedule/counter-reschedule';
import { declineReschedule } from '@server/services/reschedule/decline-reschedule';
import { requestReschedule } from '@server/services/reschedule/request-reschedule';
import { withdrawReschedule } from '@server/services/reschedule/withdraw-reschedule';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import type { BookingView } from '@/contracts/booking';
import { negotiationOf } from '@/contracts/reschedule';
import { PARTIES, type Party } from '@/domain/party';
import { allowedActions, type RescheduleAction } from '@/domain/reschedule/who-may';
import type { Result } from '@/domain/result';
import { DAY, HOUR, MINUTE } from '@/domain/time/instant';
import { aFreeBooking, codeOf, must } from '../../factories/bookings';
import { testHouse } from '../../helpers/house';
import {
  aWorld,
  expectInvariants,
  expectUnbrokenAudit,
  type Life,
  SLOTS,
  startAt,
  type World,
} from './world';

const house = testHouse();

/** The queue keeps what was planned for people of earlier runs, which nobody looks at any more. */
afterEach(async () => {
  await house.db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
});

/** Steps change the world itself, on paper and in the database alike. */
type Model = { world: World };
type Real = undefined;

abstract class Step implements fc.AsyncCommand<Model, Real> {
  check(_model: Readonly<Model>): boolean {
    return true;
  }
  abstract act(world: World): Promise<void>;
  async run({ world }: Model): Promise<void> {
    await this.act(world);
    await expectInvariants(world);
  }
  abstract toString(): string;
}

class Book extends Step {
  constructor(
    readonly mentor: number,
    readonly mentee: number,
    readonly slot: number,
  ) {
    super();
  }
  override check({ world }: Model): boolean {
    return world.lives.length < 4;
  }
  async act(world: World): Promise<void> {
    const mentor = world.mentors[this.mentor];
    const mentee = world.mentees[this.mentee];
    if (!mentor || !mentee) return;
    const start = startAt(world, this.slot);
    const when = { start, minutes: 90 };
    // Taken, gone by, or in the way of another session: then there is no life to follow.
    const booking = await aFreeBooking(world.house, mentor, mentee, when).catch((error: unknown) => {
      expect(String(error)).toMatch(/Refused: (SLOT_TAKEN|MENTEE_BUSY|TIME_IN_PAST|SLOT_NOT_OFFERED)/);
      return null;
    });
    if (booking) world.lives.push({ id: booking.id, mentor, mentee, agreed: start });
  }
  toString = () => `${this.mentee} books ${this.mentor} at slot ${this.slot}`;
}

class Pass extends Step {
  constructor(readonly minutes: number) {
    super();
  }
  override check({ world }: Model): boolean {
    return world.lives.length > 0;
  }
  async act({ house }: World): Promise<void> {
    await house.pass(this.minutes * MINUTE);
  }
  toString = () => `${this.minutes} minutes pass`;
}

/** Somebody does something about one of the bookings; `by` can be somebody whom it does not concern. */
abstract class Act extends Step {
  constructor(
    readonly life: number,
    readonly by: Party | 'outsider',
  ) {
    super();
  }
  override check({ world }: Model): boolean {
    return world.lives.length > 0;
  }
  async act(world: World): Promise<void> {
    const life = world.lives[this.life % world.lives.length];
    if (!life) return;
    const actor = this.by === 'outsider' ? world.outsider : life[this.by];
    const seen = must(await getBooking(world.house.services, life.mentee, { bookingId: life.id }));
    const result = await this.attempt(world, life, actor, seen);
    if (this.by === 'outsider') expect(codeOf(result)).toBe('NOT_FOUND');
    else if (result.ok) this.wrote(life, seen);
  }
  abstract attempt(world: World, life: Life, actor: Actor, seen: BookingView): Promise<Result<unknown>>;
  wrote(_life: Life, _seen: BookingView): void {}
  toString = () => `${this.by}: ${this.constructor.name} about ${this.life}`;
}

class Ask extends Act {
  constructor(
    life: number,
    by: Act['by'],
    readonly slot: number,
  ) {
    super(life, by);
  }
  attempt({ house, ...world }: World, { id }: Life, actor: Actor) {
    const start = startAt({ house, ...world }, this.slot);
    const wish = { bookingId: id, start, reason: 'A conflict', warningSeen: true };
    return requestReschedule(house.services, actor, wish);
  }
}

/** Refusals of an answer that the buttons on the screen cannot foresee: calendars, and the state of the booking. */
const UNFORESEEN =
  /SLOT_|BUSY|TIME_IN_PAST|SAME_TIME|ALREADY_ON_TABLE|MAX_RESCHEDULES|NOT_SCHEDULED|NOT_CANCELLABLE/;

class Respond extends Step {
  constructor(
    readonly choice: number,
    readonly slot: number,
  ) {
    super();
  }
  /** One of the answers that the screens of all these people offer at this moment, if there are any. */
  async act(world: World): Promise<void> {
    const offered = (
      await Promise.all(world.lives.map((life, index) => this.offers(world, life, index)))
    ).flat();
    const chosen = offered[this.choice % Math.max(offered.length, 1)];
    if (chosen) await new Answer(chosen.index, chosen.by, chosen.action, this.slot).act(world);
  }
  private async offers({ house }: World, life: Life, index: number) {
    const seen = must(await getBooking(house.services, life.mentee, { bookingId: life.id }));
    const request = seen.reschedule && negotiationOf(seen.reschedule);
    const facts = { now: house.clock.now(), policy: seen.policy };
    return PARTIES.flatMap((by) =>
      allowedActions(request, by, facts).map((action) => ({ index, by, action })),
    );
  }
  toString = () => `one of the answers there are (${this.choice}), slot ${this.slot}`;
}

class Answer extends Act {
  constructor(
    life: number,
    by: Act['by'],
    readonly action: RescheduleAction,
    readonly slot: number,
  ) {
    super(life, by);
  }
  async attempt(world: World, { id }: Life, actor: Actor, seen: BookingView): Promise<Result<BookingView>> {
    const { services, clock } = world.house;
    const proposalId = seen.reschedule?.proposals.at(-1)?.id ?? id;
    const about = { bookingId: id, proposalId };
    const result = await this.give(services, actor, about, startAt(world, this.slot));
    if (this.by !== 'outsider') {
      const request = seen.reschedule && negotiationOf(seen.reschedule);
      const { policy } = seen;
      const offered = allowedActions(request, this.by, { now: clock.now(), policy }).includes(this.action);
      if (!offered) expect(result.ok, 'what no button offers is not granted').toBe(false);
      else if (!result.ok) expect(result.refusal.code).toMatch(UNFORESEEN);
    }
    return result;
  }
  private give(
    services: World['house']['services'],
    actor: Actor,
    about: { bookingId: string; proposalId: string },
    start: number,
  ): Promise<Result<BookingView>> {
    switch (this.action) {
      case 'accept':
        return acceptReschedule(services, actor, about);
      case 'counter':
        return counterReschedule(services, actor, { ...about, start, reason: 'Not then' });
      case 'decline':
        return declineReschedule(services, actor, about);
      case 'withdraw':
        return withdrawReschedule(services, actor, about);
      case 'cancel_session':
        return cancelSession(services, actor, { ...about, category: 'illness', expectedRefund: 0 });
    }
  }
  override wrote(life: Life, seen: BookingView): void {
    const onTable = seen.reschedule?.proposals.at(-1);
    if (this.action === 'accept' && onTable) life.agreed = onTable.start;
  }
  override toString = () => `${this.by}: ${this.action} about ${this.life} (slot ${this.slot})`;
}

const LIFE = {
  cancel: (services, actor, bookingId) =>
    cancelBooking(services, actor, { bookingId, category: 'illness', expectedRefund: 0 }),
  start: (services, actor, bookingId) => startSession(services, actor, { bookingId }),
  complete: (services, actor, bookingId) => completeSession(services, actor, { bookingId }),
  report: (services, actor, bookingId) => reportNoShow(services, actor, { bookingId, statement: 'Nobody' }),
  dispute: (services, actor, bookingId) => openDispute(services, actor, { bookingId, statement: 'I was' }),
} as const satisfies Record<
  string,
  (services: World['house']['services'], actor: Actor, bookingId: string) => Promise<Result<unknown>>
>;

class Live extends Act {
  constructor(
    life: number,
    by: Act['by'],
    readonly step: keyof typeof LIFE,
  ) {
    super(life, by);
  }
  attempt({ house }: World, { id }: Life, actor: Actor) {
    return LIFE[this.step](house.services, actor, id);
  }
  override toString = () => `${this.by}: ${this.step} about ${this.life}`;
}

class Decide extends Step {
  constructor(
    readonly life: number,
    readonly ruling: 'took_place' | 'mentor_absent' | 'mentee_absent',
  ) {
    super();
  }
  override check({ world }: Model): boolean {
    return world.lives.length > 0;
  }
  async act({ house, lives, admin }: World): Promise<void> {
    const life = lives[this.life % lives.length];
    if (!life) return;
    const decision = { bookingId: life.id, ruling: this.ruling, decision: 'So be it.' };
    const result = await decideDispute(house.services, admin, decision);
    if (!result.ok) expect(result.refusal.code).toBe('NO_OPEN_DISPUTE');
  }
  toString = () => `admin: ${this.ruling} about ${this.life}`;
}

const life = fc.nat({ max: 3 });
const slot = fc.nat({ max: SLOTS - 1 });
const party = fc.constantFrom<Party>('mentor', 'mentee');
const somebody = fc.oneof(
  { weight: 12, arbitrary: party },
  { weight: 1, arbitrary: fc.constant('outsider' as const) },
);
const answer = fc.constantFrom<RescheduleAction>(
  'accept',
  'counter',
  'decline',
  'withdraw',
  'cancel_session',
);
const step = fc.constantFrom('cancel', 'start', 'complete', 'report', 'dispute');
const minutes = fc.oneof(
  fc.nat({ max: 90 }),
  fc.integer({ min: 60, max: 20 * 60 }),
  fc.constantFrom(DAY / MINUTE, (2 * DAY) / MINUTE),
);

const steps = [
  fc.tuple(fc.nat({ max: 1 }), fc.nat({ max: 2 }), slot).map((of) => new Book(...of)),
  fc.tuple(life, somebody, slot).map((of) => new Ask(...of)),
  fc.tuple(life, somebody, slot).map((of) => new Ask(...of)),
  fc.tuple(life, somebody, answer, slot).map((of) => new Answer(...of)),
  fc.tuple(fc.nat({ max: 59 }), slot).map((of) => new Respond(...of)),
  fc.tuple(fc.nat({ max: 59 }), slot).map((of) => new Respond(...of)),
  fc.tuple(life, somebody, step).map((of) => new Live(...of)),
  fc
    .tuple(life, fc.constantFrom('took_place', 'mentor_absent', 'mentee_absent'))
    .map((of) => new Decide(...of)),
  minutes.map((of) => new Pass(of)),
];

/** Two sessions there are from the start: one mentee with both mentors. */
const FIRST = [
  [0, 0, 5],
  [1, 0, 20],
] as const;

test('whatever people do to their bookings, in whatever order, what Parley promises holds after each step', async () => {
  await fc.assert(
    fc.asyncProperty(fc.noBias(fc.commands(steps, { maxCommands: 40, size: 'max' })), async (commands) => {
      house.clock.advance(5 * DAY + HOUR);
      const world = await aWorld(house);
      for (const [mentor, mentee, slot] of FIRST) await new Book(mentor, mentee, slot).act(world);
      const setup = () => ({ model: { world }, real: undefined });
      await fc.asyncModelRun(setup, commands);
      await expectUnbrokenAudit(world);
    }),
    { numRuns: 6 },
  );
}, 120_000);
