import type { Actor } from '@server/services/actor';
import { cancelBooking } from '@server/services/booking/cancel-booking';
import type { Services } from '@server/services/context';
import { acceptReschedule } from '@server/services/reschedule/accept-reschedule';
import { cancelSession } from '@server/services/reschedule/cancel-session';
import { counterReschedule } from '@server/services/reschedule/counter-reschedule';
import { expireReschedule } from '@server/services/reschedule/expire-reschedule';
import { withdrawReschedule } from '@server/services/reschedule/withdraw-reschedule';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { BookingView } from '@/contracts/booking';
import type { Result } from '@/domain/result';
import { DAY, HOUR } from '@/domain/time/instant';
import { aFreeBooking, codeOf, must } from '../../factories/bookings';
import { aMentee, aMentor, type Mentor } from '../../factories/people';
import { MONDAY, testHouse } from '../../helpers/house';
import { tableOf } from './table';

const house = testHouse({ connections: 30 });

/** How often each pair of answers meets, and how many of them at the same moment. */
const ROUNDS = 4;
const AT_ONCE = 10;

type Seat = { mentor: Mentor; mentee: Actor };
let seats: Seat[];
let week = 0;
let gates: pg.Pool;

beforeAll(async () => {
  seats = [];
  for (let index = 0; index < AT_ONCE; index++) {
    const mentor = await aMentor(house.services, { durations: [{ minutes: 60, price: 0 }] });
    seats.push({ mentor, mentee: await aMentee(house.services) });
  }
  gates = new pg.Pool({ connectionString: house.databaseUrl, max: AT_ONCE });
});

afterAll(() => gates.end());

beforeEach(() => {
  house.clock.set(MONDAY + week * 14 * DAY);
  week += 1;
});

/** Two answers to one open request; each does what one person, or the queue, would do. */
type Rivals = readonly [() => Promise<unknown>, () => Promise<unknown>];

/** A session of each pair, with a request of the mentor's that the mentee can answer; then two answers meet. */
async function race(rivals: (open: Open) => Rivals): Promise<Meeting[]> {
  const meetings: Meeting[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    house.clock.set(MONDAY + (week - 1) * 14 * DAY + round * 2 * DAY);
    const start = house.clock.now() + 8 * DAY + 2 * HOUR;
    const open = await Promise.all(seats.map((seat) => ask(seat, start)));
    const results = await Promise.all(open.map((at, index) => meet(at, rivals(at), index)));
    for (const [index, at] of open.entries())
      meetings.push({ ...at, results: results[index] ?? [], after: await stateOf(at) });
    await clear(open);
  }
  expect(meetings).toHaveLength(ROUNDS * AT_ONCE);
  return meetings;
}

/**
 * Lets the two run into each other: freely, or in one order or the other behind a gate, so that both orders are
 * seen however fast each of them is on its way to the mentor's line.
 */
async function meet({ mentor }: Seat, [first, second]: Rivals, index: number): Promise<unknown[]> {
  if (index % 3 === 2) return Promise.all([first(), second()]);
  const gate = await gates.connect();
  try {
    await gate.query('BEGIN');
    await gate.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [mentor.personId]);
    const inLine = async (people: number) => {
      for (let look = 0; look < 1_000; look++) {
        const { rows } = await gate.query(
          `SELECT count(*)::int AS waiting FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
             AND (classid::bigint << 32) | objid::bigint = hashtextextended($1, 0)`,
          [mentor.personId],
        );
        if (rows[0]?.waiting === people) return;
      }
      throw new Error('They never came to the line');
    };
    const running: Promise<unknown>[] = [];
    for (const come of index % 3 === 0 ? [first, second] : [second, first]) {
      running.push(come());
      await inLine(running.length);
    }
    await gate.query('COMMIT');
    const results = await Promise.all(running);
    return index % 3 === 0 ? results : results.toReversed();
  } finally {
    gate.release();
  }
}

type Open = Seat & {
  bookingId: string;
  proposalId: string;
  requestId: string;
  openedAt: number;
  start: number;
};
type Meeting = Open & { results: unknown[]; after: Awaited<ReturnType<typeof stateOf>> };

async function ask({ mentor, mentee }: Seat, start: number): Promise<Open> {
  const { id: bookingId } = await aFreeBooking(house, mentor, mentee, { start });
  const { reschedule } = must(await tableOf(house, bookingId, mentee).ask(mentor, start + DAY));
  const proposalId = reschedule?.proposals[0]?.id;
  if (!reschedule || !proposalId) throw new Error('Nothing was proposed');
  const { id: requestId, openedAt } = reschedule;
  return { mentor, mentee, bookingId, proposalId, requestId, openedAt, start };
}

async function stateOf({ bookingId, mentee }: Open) {
  const table = tableOf(house, bookingId, mentee);
  const [request] = await house.db.rescheduleRequest.findMany({
    where: { bookingId },
    include: { proposals: true },
  });
  return {
    booking: await table.read(),
    request: request?.status,
    proposals: request?.proposals.length,
    occupied: await table.occupied(),
  };
}

/** The same house with its clock on this moment: two nodes never agree to the millisecond. */
function on(now: number): Services {
  return { ...house.services, clock: { ...house.clock, now: () => now } };
}

/** What is left of a round goes, so that the next one finds the calendars empty and the limits far. */
async function clear(open: readonly Open[]): Promise<void> {
  const ids = open.map(({ bookingId }) => bookingId);
  await house.db.occupancy.updateMany({
    where: { ownerId: { in: ids }, releasedAt: null },
    data: { releasedAt: new Date(house.clock.now()) },
  });
  await house.db.booking.updateMany({ where: { id: { in: ids } }, data: { status: 'cancelled' } });
}

/** Exactly one of the two took effect; gives which, and what the other was told. */
function decided(results: unknown[]): { winner: number; refusal: string | null } {
  const codes = results.map((result) => codeOf(result as Result<BookingView>));
  const winner = codes.indexOf(null);
  expect(codes.filter((code) => code === null)).toHaveLength(1);
  return { winner, refusal: codes[1 - winner] ?? null };
}

const tally = (winners: readonly number[]) => new Set(winners).size;

test('accept and counter: the session moves, or another time is on the table, and the other is told which', async () => {
  const meetings = await race(({ mentee, bookingId, proposalId, start }) => {
    const seen = { bookingId, proposalId };
    return [
      () => acceptReschedule(house.services, mentee, seen),
      () => counterReschedule(house.services, mentee, { ...seen, start: start + 2 * DAY }),
    ];
  });
  const winners = meetings.map(({ results, after, start }) => {
    const { winner, refusal } = decided(results);
    if (winner === 0) {
      expect(refusal).toBe('RESCHEDULE_ALREADY_ACCEPTED');
      expect(after).toMatchObject({ request: 'accepted', proposals: 1, booking: { start: start + DAY } });
      expect(after.occupied).toEqual([['booking', start + DAY]]);
    } else {
      expect(refusal).toBe('PROPOSAL_CHANGED');
      expect(after).toMatchObject({ request: 'counter_proposed', proposals: 2, booking: { start } });
      expect(after.occupied).toEqual([
        ['booking', start],
        ['proposal', start + 2 * DAY],
      ]);
    }
    return winner;
  });
  expect(tally(winners)).toBe(2);
});

test('accept and withdraw: the session moves or stays, and the other is told which', async () => {
  const meetings = await race(({ mentor, mentee, bookingId, proposalId }) => {
    const seen = { bookingId, proposalId };
    return [
      () => acceptReschedule(house.services, mentee, seen),
      () => withdrawReschedule(house.services, mentor, seen),
    ];
  });
  const winners = meetings.map(({ results, after, start }) => {
    const { winner, refusal } = decided(results);
    const at = winner === 0 ? start + DAY : start;
    expect(refusal).toBe(winner === 0 ? 'RESCHEDULE_ALREADY_ACCEPTED' : 'RESCHEDULE_ALREADY_CANCELLED');
    expect(after).toMatchObject({
      request: winner === 0 ? 'accepted' : 'cancelled',
      booking: { status: 'scheduled', start: at },
    });
    expect(after.occupied).toEqual([['booking', at]]);
    return winner;
  });
  expect(tally(winners)).toBe(2);
});

test('accept in the last millisecond and expiry in the first: it is one or the other', async () => {
  const meetings = await race(({ mentee, bookingId, proposalId, requestId, openedAt }) => {
    const end = openedAt + 48 * HOUR;
    return [
      () => acceptReschedule(on(end - 1), mentee, { bookingId, proposalId }),
      () => expireReschedule(on(end), requestId),
    ];
  });
  const winners = meetings.map(({ results, after, start }) => {
    const refusal = codeOf(results[0] as Result<BookingView>);
    const at = refusal === null ? start + DAY : start;
    if (refusal !== null) expect(refusal).toBe('RESCHEDULE_EXPIRED');
    expect(after).toMatchObject({
      request: refusal === null ? 'accepted' : 'expired',
      booking: { status: 'scheduled', start: at },
    });
    expect(after.occupied).toEqual([['booking', at]]);
    return refusal === null ? 0 : 1;
  });
  expect(tally(winners)).toBe(2);
});

test('accept and cancel instead: the mentee has one answer, not two', async () => {
  const meetings = await race(({ mentee, bookingId, proposalId }) => {
    const seen = { bookingId, proposalId };
    return [
      () => acceptReschedule(house.services, mentee, seen),
      () => cancelSession(house.services, mentee, { ...seen, category: 'illness', expectedRefund: 0 }),
    ];
  });
  const winners = meetings.map(({ results, after, start }) => {
    const { winner, refusal } = decided(results);
    expect(refusal).toBe(winner === 0 ? 'RESCHEDULE_ALREADY_ACCEPTED' : 'RESCHEDULE_ALREADY_CANCELLED');
    expect(after).toMatchObject(
      winner === 0
        ? { request: 'accepted', booking: { status: 'scheduled', start: start + DAY } }
        : { request: 'cancelled', booking: { status: 'cancelled', start } },
    );
    expect(after.occupied).toEqual(winner === 0 ? [['booking', start + DAY]] : []);
    return winner;
  });
  expect(tally(winners)).toBe(2);
});

test('accept and the mentor’s cancel: a cancelled session is not moved, and a moved one is cancelled where it is', async () => {
  const meetings = await race(({ mentor, mentee, bookingId, proposalId }) => [
    () => acceptReschedule(house.services, mentee, { bookingId, proposalId }),
    () => cancelBooking(house.services, mentor, { bookingId, category: 'illness', expectedRefund: 0 }),
  ]);
  const winners = meetings.map(({ results, after, start }) => {
    const [accepting, cancelling] = results.map((result) => codeOf(result as Result<BookingView>));
    expect(cancelling).toBeNull();
    if (accepting !== null) expect(accepting).toBe('RESCHEDULE_ALREADY_CANCELLED');
    expect(after).toMatchObject(
      accepting === null
        ? { request: 'accepted', booking: { status: 'cancelled', start: start + DAY } }
        : { request: 'cancelled', booking: { status: 'cancelled', start } },
    );
    expect(after.occupied).toEqual([]);
    return accepting === null ? 0 : 1;
  });
  expect(tally(winners)).toBe(2);
});
