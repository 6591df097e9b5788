import type { Actor } from '@server/services/actor';
import { cancelBooking } from '@server/services/booking/cancel-booking';
import { takeHold } from '@server/services/booking/take-hold';
import { acceptReschedule } from '@server/services/reschedule/accept-reschedule';
import { beforeEach, describe, expect, test } from 'vitest';
import { DAY, HOUR, MINUTE, SECOND } from '@/domain/time/instant';
import { aBooking, codeOf, must } from '../../factories/bookings';
import { aMentee, aMentor, anAdmin, type Mentor } from '../../factories/people';
import { MONDAY, testHouse } from '../../helpers/house';
import { type Table, tableOf } from './table';

const house = testHouse();

let mentor: Mentor;
let mentee: Actor;
let bookingId: string;
let table: Table;
/** Ten o'clock, a week from the day this test began on; the clock only ever goes forward. */
let TEN: number;

beforeEach(async () => {
  house.clock.set(Math.ceil((house.clock.now() - MONDAY) / DAY) * DAY + MONDAY);
  TEN = house.clock.now() + 7 * DAY + 2 * HOUR;
  mentor = await aMentor(house.services);
  mentee = await aMentee(house.services);
  ({ id: bookingId } = await aBooking(house, mentor, mentee, { start: TEN }));
  table = tableOf(house, bookingId, mentee);
});

describe('a time only moves when both agree', () => {
  test('the mentor asks, the mentee counters, the mentor accepts', async () => {
    const [first, second] = [TEN + DAY, TEN + 2 * DAY];
    must(await table.ask(mentor, first));
    expect(await table.read()).toMatchObject({ start: TEN, reschedule: { status: 'pending' } });
    expect(await table.occupied()).toEqual([
      ['booking', TEN],
      ['proposal', first],
    ]);

    must(await table.counter(mentee, second));
    expect(await table.read()).toMatchObject({ start: TEN, reschedule: { status: 'counter_proposed' } });
    expect(await table.occupied()).toEqual([
      ['booking', TEN],
      ['proposal', second],
    ]);

    const before = await table.read();
    must(await table.accept(mentor));
    const { sequence } = await house.db.booking.findUniqueOrThrow({ where: { id: bookingId } });
    expect(sequence).toBe(1);
    expect(await table.read()).toMatchObject({
      start: second,
      end: second + HOUR,
      reschedule: null,
      reschedules: { mentor: 1, mentee: 0 },
      openedByMentor: 1,
      version: before.version + 1,
    });
    expect(await table.occupied()).toEqual([['booking', second]]);
    expect(await table.events()).toEqual(['reschedule_asked', 'reschedule_countered', 'reschedule_accepted']);
    expect((await table.audited()).slice(-3)).toEqual([
      'reschedule_opened by mentor',
      'reschedule_countered by mentee',
      'reschedule_accepted by mentor',
    ]);
  });

  test('the mentee asks, the mentor counters, the mentee accepts: the move counts for the mentee', async () => {
    must(await table.ask(mentee, TEN + HOUR, null));
    must(await table.counter(mentor, TEN + 2 * HOUR));
    must(await table.accept(mentee));
    expect(await table.read()).toMatchObject({
      start: TEN + 2 * HOUR,
      reschedules: { mentor: 0, mentee: 1 },
    });
    expect(await table.occupied()).toEqual([['booking', TEN + 2 * HOUR]]);
  });

  test('the mentee asks, the mentor declines: the original time stands and the proposed one is free', async () => {
    must(await table.ask(mentee, TEN + DAY));
    must(await table.decline(mentor));
    expect(await table.read()).toMatchObject({ start: TEN, reschedule: null, reschedules: { mentee: 0 } });
    expect(await table.occupied()).toEqual([['booking', TEN]]);
    const someone = await aMentee(house.services);
    const wanted = { offeringId: mentor.offeringId, minutes: 60, start: TEN + DAY };
    expect(await takeHold(house.services, someone, wanted)).toMatchObject({ ok: true });
  });

  test('whoever asked can take it back', async () => {
    must(await table.ask(mentor, TEN + DAY));
    expect(codeOf(await table.withdraw(mentee))).toBe('NOT_THE_OPENER');
    must(await table.withdraw(mentor));
    expect(await table.occupied()).toEqual([['booking', TEN]]);
    expect(await table.events()).toEqual(['reschedule_asked', 'reschedule_withdrawn']);
    // And ask again.
    must(await table.ask(mentor, TEN + DAY));
  });

  test('cancelling the session closes the negotiation', async () => {
    must(await table.ask(mentee, TEN + DAY));
    const cancel = { bookingId, category: 'illness', expectedRefund: 9000 };
    must(await cancelBooking(house.services, mentor, cancel));
    expect(await table.occupied()).toEqual([]);
    const [request] = await house.db.rescheduleRequest.findMany({ where: { bookingId } });
    expect(request).toMatchObject({
      status: 'cancelled',
      closedBy: 'mentor',
      cancelledBecause: 'booking_cancelled',
    });
    expect((await table.audited()).slice(-2)).toEqual([
      'reschedule_booking_cancelled by mentor',
      'cancelled by mentor',
    ]);
  });

  test('an answer is for the proposal that was seen', async () => {
    must(await table.ask(mentor, TEN + DAY));
    const seen = await table.seen();
    must(await table.counter(mentee, TEN + 2 * DAY));
    must(await table.counter(mentor, TEN + 3 * DAY));
    expect(codeOf(await acceptReschedule(house.services, mentee, seen))).toBe('PROPOSAL_CHANGED');
    expect(await table.read()).toMatchObject({ start: TEN });
  });

  test('a mentor may offer any free time, a mentee only what is offered', async () => {
    const nine_in_the_evening = TEN + 11 * HOUR;
    expect(codeOf(await table.ask(mentee, nine_in_the_evening))).toBe('SLOT_NOT_OFFERED');
    expect(codeOf(await table.ask(mentor, nine_in_the_evening, null))).toBe('REASON_REQUIRED');
    must(await table.ask(mentor, nine_in_the_evening));
    must(await table.accept(mentee));
    expect(await table.read()).toMatchObject({ start: nine_in_the_evening });
  });
});

describe('the way out of a mentor’s request', () => {
  test('when the mentor asked, the mentee can cancel with everything back, past every cut-off', async () => {
    await house.pass(TEN - house.clock.now() - 3 * HOUR);
    must(await table.ask(mentor, TEN + DAY));
    await house.pass(2 * HOUR);
    const cancel = { bookingId, category: 'illness', expectedRefund: 0 };
    expect(codeOf(await cancelBooking(house.services, mentee, cancel))).toBe('CANCELLATION_TOO_LATE');
    const gone = must(await table.exit(mentee, 9000));
    expect(gone).toMatchObject({ status: 'cancelled', payment: { refunds: [{ amount: 9000 }] } });
    expect(await table.occupied()).toEqual([]);
    await house.work();
    expect(await table.read()).toMatchObject({ payment: { refunds: [{ status: 'succeeded' }] } });
  });

  test('a mentee who opens a request, is countered, and tries to leave for free stays: the loophole is shut', async () => {
    await house.pass(TEN - house.clock.now() - 5 * HOUR);
    must(await table.ask(mentee, TEN + DAY));
    must(await table.counter(mentor, TEN + 2 * DAY));
    await house.pass(4 * HOUR);
    expect(codeOf(await table.exit(mentee, 9000))).toBe('NO_FREE_EXIT');
    expect(codeOf(await table.exit(mentor, 9000))).toBe('MENTEE_ONLY_EXIT');
    const cancel = { bookingId, category: 'illness', expectedRefund: 0 };
    expect(codeOf(await cancelBooking(house.services, mentee, cancel))).toBe('CANCELLATION_TOO_LATE');
    expect(await table.read()).toMatchObject({ status: 'scheduled', start: TEN });
  });
});

describe('the proposed time is held, the original one protected', () => {
  test('a third person cannot have the proposed slot, nor the original one', async () => {
    must(await table.ask(mentor, TEN + DAY));
    const third = await aMentee(house.services);
    const at = (start: number) => ({ offeringId: mentor.offeringId, minutes: 60, start });
    expect(codeOf(await takeHold(house.services, third, at(TEN + DAY)))).toBe('SLOT_TAKEN');
    expect(codeOf(await takeHold(house.services, third, at(TEN + DAY + 30 * MINUTE)))).toBe('SLOT_TAKEN');
    expect(codeOf(await takeHold(house.services, third, at(TEN)))).toBe('SLOT_TAKEN');
    must(await table.accept(mentee));
    expect(codeOf(await takeHold(house.services, third, at(TEN + DAY)))).toBe('SLOT_TAKEN');
    expect(await takeHold(house.services, third, at(TEN))).toMatchObject({ ok: true });
  });

  test('a time that is proposed to somebody cannot be proposed to somebody else', async () => {
    must(await table.ask(mentor, TEN + DAY));
    const other = await aMentee(house.services);
    const theirs = await aBooking(house, mentor, other, { start: TEN + 3 * HOUR });
    const their = tableOf(house, theirs.id, other);
    expect(codeOf(await their.ask(other, TEN + DAY))).toBe('SLOT_TAKEN');
    expect(codeOf(await their.ask(mentor, TEN))).toBe('SLOT_TAKEN');
  });

  test('one’s own overlapping time can be proposed: from 14:00 to 14:30 for an hour', async () => {
    const two = await aBooking(house, mentor, mentee, { start: TEN + 4 * HOUR });
    const its = tableOf(house, two.id, mentee);
    const half = TEN + 4.5 * HOUR;
    must(await its.ask(mentee, half));
    expect(await its.occupied()).toEqual([
      ['booking', TEN + 4 * HOUR],
      ['proposal', half],
    ]);
    must(await its.accept(mentor));
    expect(await its.read()).toMatchObject({ start: half });
    expect(await its.occupied()).toEqual([['booking', half]]);
  });

  test('buffers that the mentor widens meanwhile do not undo an agreement', async () => {
    must(await table.ask(mentor, TEN + DAY));
    const neighbour = await aMentee(house.services);
    await aBooking(house, mentor, neighbour, { start: TEN + DAY + HOUR });
    await house.db.availability.update({
      where: { mentorId: mentor.personId },
      data: { bufferAfterMinutes: 30, version: { increment: 1 } },
    });
    must(await table.accept(mentee));
    expect(await table.occupied()).toEqual([['booking', TEN + DAY]]);
  });

  test('a mentee who is elsewhere at the proposed time cannot accept, and the mentor is told so', async () => {
    const elsewhere = await aMentor(house.services);
    must(await table.ask(mentor, TEN + DAY));
    await aBooking(house, elsewhere, mentee, { start: TEN + DAY });
    expect(codeOf(await table.accept(mentee))).toBe('MENTEE_BUSY');
    expect(codeOf(await table.counter(mentee, TEN + DAY))).toBe('ALREADY_ON_TABLE');
    must(await table.withdraw(mentor));
    expect(codeOf(await table.ask(mentor, TEN + DAY))).toBe('OTHER_SIDE_BUSY');
    expect(codeOf(await table.ask(mentee, TEN + DAY))).toBe('MENTEE_BUSY');
  });
});

describe('it expires by itself', () => {
  test('after the hours of the policy, to the second, and both are told', async () => {
    must(await table.ask(mentor, TEN + DAY));
    const { reschedule } = await table.read();
    expect(reschedule?.expiresAt).toBe(house.clock.now() + 48 * HOUR);
    await house.pass(48 * HOUR - SECOND);
    expect(await table.read()).toMatchObject({ reschedule: { status: 'pending' } });
    await house.pass(SECOND);
    expect(await table.read()).toMatchObject({ start: TEN, reschedule: null });
    expect(await table.occupied()).toEqual([['booking', TEN]]);
    expect(await table.events()).toEqual(['reschedule_asked', 'reschedule_expired']);
    expect((await table.audited()).at(-1)).toBe('reschedule_expired by system');
  });

  test('when the original start passes', async () => {
    await house.pass(TEN - house.clock.now() - 5 * HOUR);
    must(await table.ask(mentee, TEN + DAY));
    expect((await table.read()).reschedule?.expiresAt).toBe(TEN);
    await house.pass(5 * HOUR - SECOND);
    expect(await table.read()).toMatchObject({ reschedule: { status: 'pending' } });
    await house.pass(SECOND);
    expect(await table.read()).toMatchObject({ status: 'scheduled', start: TEN, reschedule: null });
    expect(await table.occupied()).toEqual([['booking', TEN]]);
  });

  test('a counter-proposal moves the moment', async () => {
    must(await table.ask(mentor, TEN + DAY));
    const soon = TEN - 6 * DAY;
    must(await table.counter(mentee, soon));
    expect((await table.read()).reschedule?.expiresAt).toBe(soon);
    await house.pass(soon - house.clock.now() - SECOND);
    expect(await table.read()).toMatchObject({ reschedule: { status: 'counter_proposed' } });
    await house.pass(SECOND);
    expect(await table.read()).toMatchObject({ start: TEN, reschedule: null });
  });

  test('whoever answers too late is refused, and it has expired from then on, job or no job', async () => {
    must(await table.ask(mentor, TEN + DAY));
    const answer = await table.seen();
    house.clock.advance(48 * HOUR);
    expect(codeOf(await acceptReschedule(house.services, mentee, answer))).toBe('RESCHEDULE_EXPIRED');
    expect(await table.read()).toMatchObject({ start: TEN, reschedule: null });
    expect(await table.occupied()).toEqual([['booking', TEN]]);
    expect((await table.audited()).at(-1)).toBe('reschedule_expired by system');
    expect(codeOf(await acceptReschedule(house.services, mentee, answer))).toBe('RESCHEDULE_EXPIRED');
    await house.work();
    expect(await table.events()).toEqual(['reschedule_asked', 'reschedule_expired']);
  });
});

describe('what follows a move', () => {
  test('reminders and completion are planned for the new time', async () => {
    must(await table.ask(mentor, TEN - 2 * DAY));
    must(await table.accept(mentee));
    const jobs = await house.db.$queryRaw<{ key: string; payload: { start?: number } }[]>`
      SELECT key, payload FROM graphile_worker._private_jobs
      WHERE payload->>'bookingId' = ${bookingId} AND key LIKE 'remind:%' ORDER BY key`;
    expect(jobs.map(({ payload }) => payload.start)).toEqual(Array(3).fill(TEN - 2 * DAY));
    await house.pass(TEN - 2 * DAY + 25 * HOUR - house.clock.now());
    expect(await table.read()).toMatchObject({ status: 'completed', endedAt: TEN - 2 * DAY + 25 * HOUR });
  });

  test('both are hinted at, and whoever looks at the mentor’s slots', async () => {
    await house.work();
    house.hints.length = 0;
    must(await table.ask(mentee, TEN + DAY));
    await house.work();
    expect(house.hints).toContainEqual({
      people: [mentor.personId, mentee.personId],
      mentors: [],
      hint: { kind: 'booking', id: bookingId, version: (await table.read()).version },
    });
    expect(house.hints).toContainEqual({
      people: [mentor.personId],
      mentors: [mentor.personId],
      hint: { kind: 'slots', id: mentor.personId, version: house.clock.now() },
    });
  });
});

test('nobody but the two of them can touch it', async () => {
  must(await table.ask(mentor, TEN + DAY));
  for (const outsider of [await aMentee(house.services), await anAdmin(house.services)]) {
    expect(codeOf(await table.ask(outsider, TEN + 2 * DAY))).toBe('NOT_FOUND');
    expect(codeOf(await table.accept(outsider))).toBe('NOT_FOUND');
    expect(codeOf(await table.counter(outsider, TEN + 2 * DAY))).toBe('NOT_FOUND');
    expect(codeOf(await table.decline(outsider))).toBe('NOT_FOUND');
    expect(codeOf(await table.withdraw(outsider))).toBe('NOT_FOUND');
    expect(codeOf(await table.exit(outsider, 0))).toBe('NOT_FOUND');
  }
});
