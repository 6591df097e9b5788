import type { Actor } from '@server/services/actor';
import { changeDetails } from '@server/services/booking/change-details';
import { getBooking } from '@server/services/booking/queries';
import { releaseHold } from '@server/services/booking/release-hold';
import { takeHold } from '@server/services/booking/take-hold';
import { receiveProviderEvent } from '@server/services/payment/receive-provider-event';
import { settleBooking } from '@server/services/payment/settle-booking';
import { settlePayment } from '@server/services/payment/settle-payment';
import { startPayment } from '@server/services/payment/start-payment';
import { sweepPayments } from '@server/services/payment/sweep-payments';
import { beforeEach, expect, test } from 'vitest';
import type { BookingView, PaymentStartView } from '@/contracts/booking';
import type { Result } from '@/domain/result';
import { HOUR, MINUTE } from '@/domain/time/instant';
import { aMentee, aMentor, type Mentor } from '../../factories/people';
import { MONDAY, testHouse } from '../../helpers/house';
import { payByCard } from '../../helpers/pay';

const house = testHouse();

let mentor: Mentor;
let mentee: Actor;

beforeEach(async () => {
  house.sandbox.controls.reset();
  mentor = await aMentor(house.services);
  mentee = await aMentee(house.services);
});

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`Refused: ${result.refusal.code}`);
  return result.value;
}

/** From now: the clock of this file only ever goes forward. */
const tomorrowAtTen = () =>
  Math.ceil((house.clock.now() - MONDAY) / (24 * HOUR) + 1) * 24 * HOUR + MONDAY + 2 * HOUR;

async function holdAndStart(
  who = mentee,
  start = tomorrowAtTen(),
): Promise<{ booking: BookingView; payment: PaymentStartView }> {
  const booking = must(
    await takeHold(house.services, who, { offeringId: mentor.offeringId, minutes: 60, start }),
  );
  const payment = must(
    await startPayment(house.services, who, { bookingId: booking.id, expectedPrice: 9000 }),
  );
  return { booking, payment };
}

const statusOf = async (booking: BookingView) =>
  must(await getBooking(house.services, mentee, { bookingId: booking.id }));
const eventsOf = (bookingId: string, kind: string) => house.db.event.count({ where: { bookingId, kind } });
const ledgerOf = async (bookingId: string) => {
  const lines = await house.db.ledgerLine.findMany({ where: { posting: { bookingId } } });
  return Object.fromEntries(
    [...new Set(lines.map(({ account }) => account))].map((account) => [
      account,
      lines.filter((line) => line.account === account).reduce((sum, { amount }) => sum + amount, 0),
    ]),
  );
};

test('payment succeeds: the booking is confirmed in the same instant, with its time, money, history and messages', async () => {
  const { booking, payment } = await holdAndStart();
  expect(await payByCard(house, payment)).toBe('succeeded');
  expect(must(await settleBooking(house.services, mentee, { bookingId: booking.id }))).toMatchObject({
    outcome: 'confirmed',
    booking: { status: 'scheduled', payment: { status: 'succeeded', amount: 9000 } },
  });

  expect(
    await house.db.occupancy.findMany({
      where: { ownerId: booking.id, releasedAt: null },
      select: { kind: true, expiresAt: true },
    }),
  ).toEqual([{ kind: 'booking', expiresAt: null }]);
  expect(await ledgerOf(booking.id)).toEqual({ provider_clearing: 9000, mentee_funds_held: -9000 });
  expect(
    await house.db.audit.findMany({
      where: { subjectId: booking.id },
      orderBy: { position: 'asc' },
      select: { action: true, position: true },
    }),
  ).toEqual([
    { action: 'held', position: 1 },
    { action: 'settled', position: 2 },
  ]);
  expect(await eventsOf(booking.id, 'booking_confirmed')).toBe(1);
  await house.work();
  expect(house.hints).toContainEqual({
    people: [mentor.personId, mentee.personId],
    mentors: [],
    hint: expect.objectContaining({ kind: 'booking', id: booking.id }),
  });
});

test('the same settlement delivered 20 times at once, and a late failure after it, give one booking and one payment', async () => {
  const { booking, payment } = await holdAndStart();
  await payByCard(house, payment);
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, () => settlePayment(house.services, payment.paymentId)),
  );
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(Array(20).fill('confirmed'));

  const event = {
    kind: 'payment.failed',
    providerRef: payment.providerRef,
    paymentId: payment.paymentId,
    refundRef: null,
    createdAt: house.clock.now() - MINUTE,
    type: 'payment_intent.payment_failed',
  } as const;
  await Promise.all(
    Array.from({ length: 5 }, () =>
      receiveProviderEvent(house.services, { ...event, id: `evt_late_${booking.id}` }),
    ),
  );
  await house.work();

  expect((await statusOf(booking)).status).toBe('scheduled');
  expect(
    await house.db.payment.findMany({ where: { bookingId: booking.id }, select: { status: true } }),
  ).toEqual([{ status: 'succeeded' }]);
  expect(await house.db.ledgerPosting.count({ where: { bookingId: booking.id } })).toBe(1);
  expect(await house.db.providerEvent.count({ where: { eventId: `evt_late_${booking.id}` } })).toBe(1);
  expect(await eventsOf(booking.id, 'booking_confirmed')).toBe(1);
  expect(
    await house.db.notification.groupBy({
      by: ['personId'],
      where: { event: { bookingId: booking.id, kind: 'booking_confirmed' } },
      _count: true,
    }),
  ).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ personId: mentor.personId, _count: 1 }),
      expect.objectContaining({ personId: mentee.personId, _count: 1 }),
    ]),
  );
});

test('a declined card has its own code, and another card can be tried on the same hold', async () => {
  const { booking, payment } = await holdAndStart();
  await payByCard(house, payment, '4000000000009995');
  expect(must(await settleBooking(house.services, mentee, { bookingId: booking.id }))).toMatchObject({
    outcome: 'declined',
    refusal: 'CARD_INSUFFICIENT_FUNDS',
    booking: { status: 'held' },
  });
  const again = must(
    await startPayment(house.services, mentee, { bookingId: booking.id, expectedPrice: 9000 }),
  );
  expect(again.paymentId).toBe(payment.paymentId);
  await payByCard(house, again);
  expect(must(await settleBooking(house.services, mentee, { bookingId: booking.id }))).toMatchObject({
    outcome: 'confirmed',
  });
});

test('when the hold runs out the payment is cancelled at the provider and the time is free again', async () => {
  const { booking, payment } = await holdAndStart();
  await house.pass(10 * MINUTE);
  expect((await statusOf(booking)).status).toBe('expired');
  expect((await house.services.payments.retrievePayment(payment.providerRef)).status).toBe('cancelled');
  expect(
    await house.db.payment.findMany({ where: { bookingId: booking.id }, select: { status: true } }),
  ).toEqual([{ status: 'cancelled' }]);
  expect(
    await takeHold(house.services, await aMentee(house.services), {
      offeringId: mentor.offeringId,
      minutes: 60,
      start: booking.start,
    }),
  ).toMatchObject({ ok: true });
  expect(
    await startPayment(house.services, mentee, { bookingId: booking.id, expectedPrice: 9000 }),
  ).toMatchObject({ refusal: { code: 'HOLD_EXPIRED' } });
});

test('money that comes after the hold ran out takes the time again if it is still free', async () => {
  const { booking, payment } = await holdAndStart();
  await payByCard(house, payment);
  house.clock.advance(11 * MINUTE);
  expect(await settlePayment(house.services, payment.paymentId)).toMatchObject({ outcome: 'confirmed' });
  expect((await statusOf(booking)).status).toBe('scheduled');
  expect(
    await house.db.occupancy.count({ where: { ownerId: booking.id, releasedAt: null, kind: 'booking' } }),
  ).toBe(1);
});

test('money that comes when somebody else has the time goes back whole by itself, and both are told', async () => {
  const { booking, payment } = await holdAndStart();
  await payByCard(house, payment);
  house.clock.advance(11 * MINUTE);
  const faster = await aMentee(house.services);
  must(
    await takeHold(house.services, faster, {
      offeringId: mentor.offeringId,
      minutes: 60,
      start: booking.start,
    }),
  );

  expect(await settlePayment(house.services, payment.paymentId)).toMatchObject({ outcome: 'refunded' });
  expect(await settlePayment(house.services, payment.paymentId)).toMatchObject({ outcome: 'refunded' });
  await house.work();
  expect(await statusOf(booking)).toMatchObject({
    status: 'expired',
    payment: { status: 'returned', refunds: [{ amount: 9000, status: 'succeeded' }] },
  });
  expect(await ledgerOf(booking.id)).toEqual({ provider_clearing: 0, mentee_funds_held: 0 });
  expect(await eventsOf(booking.id, 'late_payment_refunded')).toBe(1);
  expect(await eventsOf(booking.id, 'refund_done')).toBe(1);
});

test('a hold that is given back while the mentee pays gives the money back or the time, never neither', async () => {
  const { booking, payment } = await holdAndStart();
  await Promise.all([
    payByCard(house, payment),
    releaseHold(house.services, mentee, { bookingId: booking.id }),
  ]);
  await house.work();
  await settlePayment(house.services, payment.paymentId);
  await house.work();
  const { status, payment: money } = await statusOf(booking);
  const atProvider = (await house.services.payments.retrievePayment(payment.providerRef)).status;
  if (atProvider === 'succeeded') expect([status, money?.status]).toEqual(['scheduled', 'succeeded']);
  else expect([status, money?.status]).toEqual(['released', 'cancelled']);
});

test('the webhook never comes and our commit failed: the sweep asks the provider and settles', async () => {
  const { booking, payment } = await holdAndStart();
  await payByCard(house, payment);
  // As if the process had died before it could note the provider's reference.
  await house.db.payment.update({ where: { id: payment.paymentId }, data: { providerRef: null } });
  house.clock.advance(3 * MINUTE);
  await sweepPayments(house.services);
  expect((await statusOf(booking)).status).toBe('scheduled');
});

test('the provider cannot be reached: a clear refusal, the hold stays, and a second try works', async () => {
  const booking = must(
    await takeHold(house.services, mentee, {
      offeringId: mentor.offeringId,
      minutes: 60,
      start: tomorrowAtTen(),
    }),
  );
  house.sandbox.controls.fault('error');
  const log = { ...house.services, log: { ...house.services.log, warn: () => undefined } };
  expect(await startPayment(log, mentee, { bookingId: booking.id, expectedPrice: 9000 })).toMatchObject({
    refusal: { code: 'PROVIDER_DOWN' },
  });
  house.sandbox.controls.reset();
  expect((await statusOf(booking)).status).toBe('held');
  expect(
    await startPayment(house.services, mentee, { bookingId: booking.id, expectedPrice: 9000 }),
  ).toMatchObject({ ok: true });
});

test('a topic that is changed on the way back does not stand in the way of paying', async () => {
  const { booking, payment } = await holdAndStart();
  must(
    await changeDetails(house.services, mentee, {
      bookingId: booking.id,
      minutes: 60,
      meetingType: 'video',
      title: 'Something else entirely',
      message: '',
      addOns: [],
    }),
  );
  const again = must(
    await startPayment(house.services, mentee, { bookingId: booking.id, expectedPrice: 9000 }),
  );
  expect(again.providerRef).toBe(payment.providerRef);
  expect(await payByCard(house, again)).toBe('succeeded');
});

test('the price a browser sends decides nothing but whether its owner is told that it changed', async () => {
  const booking = must(
    await takeHold(house.services, mentee, {
      offeringId: mentor.offeringId,
      minutes: 60,
      start: tomorrowAtTen(),
    }),
  );
  expect(
    await startPayment(house.services, mentee, { bookingId: booking.id, expectedPrice: 1 }),
  ).toMatchObject({ refusal: { code: 'PRICE_CHANGED' } });
  expect(
    await startPayment(house.services, await aMentee(house.services), {
      bookingId: booking.id,
      expectedPrice: 9000,
    }),
  ).toMatchObject({ refusal: { code: 'NOT_FOUND' } });
});
