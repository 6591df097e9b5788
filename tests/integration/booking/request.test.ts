import type { Actor } from '@server/services/actor';
import { settlePayment } from '@server/services/payment/settle-payment';
import { beforeEach, expect, test } from 'vitest';
import { REFUSALS } from '@/domain/refusal';
import { DAY, HOUR } from '@/domain/time/instant';
import { aMentee, aMentor, type Mentor } from '../../factories/people';
import { apiAs, refusalOf } from '../../helpers/api';
import { MONDAY, testHouse } from '../../helpers/house';
import { payByCard } from '../../helpers/pay';

const house = testHouse();
let mentee: Actor;
let start: number;

beforeEach(async () => {
  mentee = await aMentee(house.services);
  start = MONDAY + Math.ceil((house.clock.now() - MONDAY) / DAY + 4) * DAY + 2 * HOUR;
});

async function requested(mentor: Mentor): Promise<string> {
  const api = apiAs(house, mentee);
  const { id, needs } = await api.booking.hold({ offeringId: mentor.offeringId, minutes: 30, start });
  expect(needs).toBe('answer');
  expect(await api.booking.request({ bookingId: id })).toMatchObject({
    status: 'requested',
    expiresAt: house.clock.now() + 48 * HOUR,
  });
  return id;
}

const free = () => aMentor(house.services, { durations: [{ minutes: 30, price: 0 }] });
const asksFirst = () => aMentor(house.services, { instantBooking: false });
const live = (bookingId: string) =>
  house.db.occupancy.count({ where: { ownerId: bookingId, releasedAt: null } });

test('a free offering gives a request that the mentor accepts; the time was kept meanwhile', async () => {
  const mentor = await free();
  const bookingId = await requested(mentor);
  expect(
    await refusalOf(
      apiAs(house, await aMentee(house.services)).booking.hold({
        offeringId: mentor.offeringId,
        minutes: 30,
        start,
      }),
    ),
  ).toMatchObject({ message: REFUSALS.SLOT_TAKEN.sentence });
  expect(await apiAs(house, mentor).booking.accept({ bookingId })).toMatchObject({
    status: 'scheduled',
    viewer: 'mentor',
  });
  expect(await refusalOf(apiAs(house, mentor).booking.decline({ bookingId }))).toMatchObject({
    message: REFUSALS.NOT_REQUESTED.sentence,
  });
  expect(await live(bookingId)).toBe(1);
});

test('a declined request frees the time, and its reason is kept', async () => {
  const mentor = await free();
  const bookingId = await requested(mentor);
  expect(
    await apiAs(house, mentor).booking.decline({ bookingId, reason: 'I am away that week.' }),
  ).toMatchObject({ status: 'declined', cancelled: { reason: 'I am away that week.' } });
  expect(await live(bookingId)).toBe(0);
});

test('a request nobody answers expires by itself', async () => {
  const bookingId = await requested(await free());
  await house.pass(48 * HOUR - 1);
  expect(await apiAs(house, mentee).booking.get({ bookingId })).toMatchObject({ status: 'requested' });
  await house.pass(1);
  expect(await apiAs(house, mentee).booking.get({ bookingId })).toMatchObject({ status: 'expired' });
  expect(await live(bookingId)).toBe(0);
});

test('only the mentor of a request answers it', async () => {
  const bookingId = await requested(await free());
  expect(
    await refusalOf(apiAs(house, await aMentor(house.services)).booking.accept({ bookingId })),
  ).toMatchObject({ status: 'NOT_FOUND' });
  expect(await refusalOf(apiAs(house, mentee).booking.accept({ bookingId }))).toMatchObject({
    status: 'FORBIDDEN',
  });
});

test('a mentor who wants to be asked first says yes, and the mentee then pays and is confirmed at once', async () => {
  const mentor = await asksFirst();
  const bookingId = await requested(mentor);
  expect(await apiAs(house, mentor).booking.accept({ bookingId })).toMatchObject({
    status: 'held',
    needs: 'payment',
  });
  const api = apiAs(house, mentee);
  const longer = {
    bookingId,
    minutes: 60,
    meetingType: 'video' as const,
    title: 'More',
    message: '',
    addOns: [],
  };
  expect(await refusalOf(api.booking.changeDetails(longer))).toMatchObject({
    message: REFUSALS.ALREADY_ACCEPTED.sentence,
  });
  const payment = await api.booking.startPayment({ bookingId, expectedPrice: 5000 });
  await payByCard(house, payment);
  expect(await settlePayment(house.services, payment.paymentId)).toMatchObject({ outcome: 'confirmed' });
  expect(await api.booking.get({ bookingId })).toMatchObject({ status: 'scheduled' });
});

test('an accepted request that is not paid in time frees the time', async () => {
  const mentor = await asksFirst();
  const bookingId = await requested(mentor);
  await apiAs(house, mentor).booking.accept({ bookingId });
  await house.pass(48 * HOUR);
  expect(await apiAs(house, mentee).booking.get({ bookingId })).toMatchObject({ status: 'expired' });
  expect(await live(bookingId)).toBe(0);
});

test('details are filled in on the hold: the price follows, and a longer session needs the time after it', async () => {
  const mentor = await aMentor(house.services, {
    recording: 1500,
    durations: [
      { minutes: 30, price: 5000 },
      { minutes: 60, price: 9000 },
    ],
  });
  const api = apiAs(house, mentee);
  const { id } = await api.booking.hold({ offeringId: mentor.offeringId, minutes: 30, start });
  const details = {
    bookingId: id,
    minutes: 60,
    meetingType: 'audio' as const,
    title: 'Sharding',
    message: 'Hello',
    addOns: ['recording' as const],
  };
  expect(await api.booking.changeDetails(details)).toMatchObject({
    price: 10500,
    end: start + HOUR,
    title: 'Sharding',
    meetingType: 'audio',
  });
  expect(await api.booking.changeDetails({ ...details, minutes: 30, addOns: [] })).toMatchObject({
    price: 5000,
    end: start + HOUR / 2,
  });

  await apiAs(house, await aMentee(house.services)).booking.hold({
    offeringId: mentor.offeringId,
    minutes: 30,
    start: start + HOUR / 2,
  });
  expect(await refusalOf(api.booking.changeDetails(details))).toMatchObject({
    message: REFUSALS.SLOT_TAKEN.sentence,
  });
  expect(await api.booking.get({ bookingId: id })).toMatchObject({
    price: 5000,
    end: start + HOUR / 2,
    status: 'held',
  });
  expect(await live(id)).toBe(1);
});
