import type { Actor } from '@server/services/actor';
import { cancelBooking } from '@server/services/booking/cancel-booking';
import { requestBooking } from '@server/services/booking/request-booking';
import { takeHold } from '@server/services/booking/take-hold';
import { savePolicy } from '@server/services/policy/save-policy';
import { beforeEach, describe, expect, test } from 'vitest';
import type { BookingView } from '@/contracts/booking';
import { quoteCancellation } from '@/domain/booking/cancellation';
import type { Party } from '@/domain/party';
import { DEFAULT_POLICY, type Policy } from '@/domain/policy/policy';
import { DAY, HOUR, MINUTE, SECOND } from '@/domain/time/instant';
import { aBooking, aFreeBooking, codeOf, must } from '../../factories/bookings';
import { aMentee, aMentor, anAdmin, type Mentor } from '../../factories/people';
import { apiAs } from '../../helpers/api';
import { MONDAY, testHouse } from '../../helpers/house';

const house = testHouse();

let mentor: Mentor;
let mentee: Actor;
let TEN: number;

beforeEach(async () => {
  house.clock.set(Math.ceil((house.clock.now() - MONDAY) / DAY) * DAY + MONDAY);
  TEN = house.clock.now() + 3 * DAY + 2 * HOUR;
  mentor = await aMentor(house.services);
  mentee = await aMentee(house.services);
});

/** What the dialog shows: the domain's own quote, from what the API gives. */
function quoteFrom({ status, start, policy, payment }: BookingView, by: Party, now: number) {
  const paid = payment?.status === 'succeeded' ? payment : null;
  return quoteCancellation({
    by,
    now,
    start,
    status,
    policy,
    paid: paid && { amount: paid.amount, currency: paid.currency },
  });
}

const reason = { category: 'schedule_conflict', reason: null };

/** A session for nothing, with a mentor of its own. */
async function aGift(start = TEN): Promise<{ booking: BookingView; generous: Mentor }> {
  const generous = await aMentor(house.services, { durations: [{ minutes: 60, price: 0 }] });
  return { booking: await aFreeBooking(house, generous, mentee, { start }), generous };
}

describe('the quote that is shown is what happens', () => {
  const cases: { by: Party; left: number; refund: number | string }[] = [
    { by: 'mentee', left: 30 * HOUR, refund: 9000 },
    { by: 'mentee', left: 24 * HOUR, refund: 9000 },
    { by: 'mentee', left: 24 * HOUR - SECOND, refund: 4500 },
    { by: 'mentee', left: 2 * HOUR, refund: 4500 },
    { by: 'mentee', left: 2 * HOUR - SECOND, refund: 'CANCELLATION_TOO_LATE' },
    { by: 'mentor', left: 30 * HOUR, refund: 9000 },
    { by: 'mentor', left: MINUTE, refund: 9000 },
  ];

  test.each(cases)('$by, $left ms before the start: $refund', async ({ by, left, refund }) => {
    const booking = await aBooking(house, mentor, mentee, { start: TEN });
    house.clock.set(TEN - left);
    const quote = quoteFrom(booking, by, house.clock.now());
    const who = by === 'mentor' ? mentor : mentee;
    const expectedRefund = quote.ok ? (quote.value.refund?.amount ?? 0) : 0;
    const result = await cancelBooking(house.services, who, {
      bookingId: booking.id,
      ...reason,
      expectedRefund,
    });
    if (typeof refund === 'string') {
      expect([codeOf(quote), codeOf(result)]).toEqual([refund, refund]);
      return;
    }
    expect(expectedRefund).toBe(refund);
    expect(must(result)).toMatchObject({
      status: 'cancelled',
      cancelled: { by, category: 'schedule_conflict' },
      payment: { refunds: [{ amount: refund, status: 'pending' }] },
    });
    expect(await house.db.occupancy.count({ where: { ownerId: booking.id, releasedAt: null } })).toBe(0);
    await house.work();
    const [row] = await house.db.refund.findMany({ where: { payment: { bookingId: booking.id } } });
    expect(row).toMatchObject({ status: 'succeeded', amount: refund });
    const held = await house.db.ledgerLine.aggregate({
      where: { account: 'mentee_funds_held', posting: { bookingId: booking.id } },
      _sum: { amount: true },
    });
    expect(held._sum.amount).toBe(refund - 9000);
  });

  test('if less would be paid back than was shown, nothing happens', async () => {
    const booking = await aBooking(house, mentor, mentee, { start: TEN });
    house.clock.set(TEN - 24 * HOUR + SECOND);
    const cancel = { bookingId: booking.id, ...reason };
    expect(codeOf(await cancelBooking(house.services, mentee, { ...cancel, expectedRefund: 9000 }))).toBe(
      'REFUND_CHANGED',
    );
    expect(await house.db.refund.count({ where: { payment: { bookingId: booking.id } } })).toBe(0);
    must(await cancelBooking(house.services, mentee, { ...cancel, expectedRefund: 4500 }));
  });
});

describe('what it takes and what it ends', () => {
  test('a reason, in a category of one’s own side', async () => {
    const { booking } = await aGift();
    const cancel = (category: string | null, text: string | null) =>
      cancelBooking(house.services, mentee, {
        bookingId: booking.id,
        category,
        reason: text,
        expectedRefund: 0,
      });
    expect(codeOf(await cancel(null, null))).toBe('REASON_REQUIRED');
    expect(codeOf(await cancel('other', ' '))).toBe('REASON_REQUIRED');
    expect(codeOf(await cancel('emergency', null))).toBe('INVALID_INPUT');
    expect(must(await cancel('other', 'The dog is ill'))).toMatchObject({
      cancelled: { by: 'mentee', category: 'other', reason: 'The dog is ill' },
    });
    expect(codeOf(await cancel('other', 'Twice'))).toBe('NOT_CANCELLABLE');
  });

  test('reminders are off, the calendar file is renewed, both are told', async () => {
    const { booking, generous } = await aGift();
    must(
      await cancelBooking(house.services, generous, { bookingId: booking.id, ...reason, expectedRefund: 0 }),
    );
    const [{ reminders } = { reminders: -1 }] = await house.db.$queryRaw<{ reminders: number }[]>`
      SELECT count(*)::int AS reminders FROM graphile_worker._private_jobs
      WHERE key LIKE ${`remind:${booking.id}:%`}`;
    expect(reminders).toBe(0);
    expect(await house.db.booking.findUniqueOrThrow({ where: { id: booking.id } })).toMatchObject({
      sequence: 1,
    });
    const [event] = await house.db.event.findMany({
      where: { bookingId: booking.id, kind: 'booking_cancelled' },
    });
    expect(event).toMatchObject({ actor: 'mentor', facts: { by: 'mentor', refund: null } });
  });

  test('a request nobody has answered can be taken back at any time', async () => {
    const asking = await aMentor(house.services, { durations: [{ minutes: 60, price: 0 }] });
    const held = must(
      await takeHold(house.services, mentee, { offeringId: asking.offeringId, minutes: 60, start: TEN }),
    );
    must(await requestBooking(house.services, mentee, { bookingId: held.id }));
    house.clock.set(TEN - 30 * MINUTE - 2 * DAY);
    must(await cancelBooking(house.services, mentee, { bookingId: held.id, ...reason, expectedRefund: 0 }));
  });

  test('nobody else can cancel, not even an administrator', async () => {
    const { booking } = await aGift();
    const cancel = { bookingId: booking.id, ...reason, expectedRefund: 0 };
    for (const other of [await aMentee(house.services), await anAdmin(house.services)])
      expect(codeOf(await cancelBooking(house.services, other, cancel))).toBe('NOT_FOUND');
  });
});

test('a booking keeps the terms it was made under, whatever the admin does later', async () => {
  const admin = await anAdmin(house.services);
  const old = await aBooking(house, mentor, mentee, { start: TEN });
  const set = async (policy: Policy) => {
    const { version } = await apiAs(house, null).policy.current();
    must(await savePolicy(house.services, admin, { values: policy, version, note: '' }));
  };
  await set({
    ...DEFAULT_POLICY,
    freeCancellationHours: 200,
    lateCancellationRefundPercentage: 0,
    mentorCancellation: 'reschedule_only',
  });
  const fresh = await aBooking(house, mentor, mentee, { start: TEN + 2 * HOUR });
  const free = await aGift(TEN + 4 * HOUR);
  const cancel = (who: Actor, { id }: BookingView, expectedRefund: number) =>
    cancelBooking(house.services, who, { bookingId: id, ...reason, expectedRefund });

  expect(codeOf(await cancel(mentor, fresh, 9000))).toBe('MENTOR_MUST_RESCHEDULE');
  expect(must(await cancel(free.generous, free.booking, 0))).toMatchObject({ status: 'cancelled' });
  expect(codeOf(await cancel(mentee, fresh, 9000))).toBe('REFUND_CHANGED');
  expect(must(await cancel(mentee, fresh, 0))).toMatchObject({ payment: { refunds: [] } });
  expect(must(await cancel(mentee, old, 9000))).toMatchObject({ payment: { refunds: [{ amount: 9000 }] } });
  await set(DEFAULT_POLICY);
});
