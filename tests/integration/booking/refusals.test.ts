import type { Actor } from '@server/services/actor';
import { beforeEach, expect, test } from 'vitest';
import { REFUSALS } from '@/domain/refusal';
import { DAY, HOUR, MINUTE } from '@/domain/time/instant';
import { aMentee, aMentor, type Mentor } from '../../factories/people';
import { apiAs, refusalOf } from '../../helpers/api';
import { MONDAY, testHouse } from '../../helpers/house';

const house = testHouse();
const TEN = MONDAY + DAY + 2 * HOUR;

let mentor: Mentor;
let mentee: Actor;

beforeEach(async () => {
  mentor = await aMentor(house.services);
  mentee = await aMentee(house.services);
});

const hold = (more: object = {}) => ({ offeringId: mentor.offeringId, minutes: 60, start: TEN, ...more });

/** Everything a person can run into on the way to a session, with the sentence they read. */
const cases: Record<string, { code: keyof typeof REFUSALS; status: string; call: () => Promise<unknown> }> = {
  'not signed in': {
    code: 'NOT_SIGNED_IN',
    status: 'UNAUTHORIZED',
    call: () => apiAs(house, null).booking.hold(hold()),
  },
  'not a mentor': {
    code: 'NOT_A_MENTOR',
    status: 'FORBIDDEN',
    call: () => apiAs(house, mentee).booking.stats(),
  },
  'a booking of somebody else': {
    code: 'NOT_FOUND',
    status: 'NOT_FOUND',
    call: async () => {
      const { id } = await apiAs(house, mentee).booking.hold(hold());
      return apiAs(house, await aMentee(house.services)).booking.get({ bookingId: id });
    },
  },
  'somebody else pays for it': {
    code: 'NOT_FOUND',
    status: 'NOT_FOUND',
    call: async () => {
      const { id } = await apiAs(house, mentee).booking.hold(hold());
      return apiAs(house, await aMentee(house.services)).booking.startPayment({
        bookingId: id,
        expectedPrice: 9000,
      });
    },
  },
  'the slot is gone': {
    code: 'SLOT_TAKEN',
    status: 'CONFLICT',
    call: async () => {
      await apiAs(house, await aMentee(house.services)).booking.hold(hold());
      return apiAs(house, mentee).booking.hold(hold({ start: TEN + 30 * MINUTE }));
    },
  },
  'a time the mentor does not offer': {
    code: 'SLOT_NOT_OFFERED',
    status: 'CONFLICT',
    call: () => apiAs(house, mentee).booking.hold(hold({ start: TEN + 10 * HOUR })),
  },
  'a time off the grid': {
    code: 'SLOT_NOT_OFFERED',
    status: 'CONFLICT',
    call: () => apiAs(house, mentee).booking.hold(hold({ start: TEN + MINUTE })),
  },
  'a time in the past': {
    code: 'TIME_IN_PAST',
    status: 'BAD_REQUEST',
    call: () => apiAs(house, mentee).booking.hold(hold({ start: MONDAY - HOUR })),
  },
  'the mentor is elsewhere: oneself': {
    code: 'OWN_OFFERING',
    status: 'FORBIDDEN',
    call: () => apiAs(house, mentor).booking.hold(hold()),
  },
  'the offering is retired': {
    code: 'OFFERING_RETIRED',
    status: 'PRECONDITION_FAILED',
    call: async () => {
      await house.db.offering.update({
        where: { id: mentor.offeringId },
        data: { retiredAt: new Date(MONDAY) },
      });
      return apiAs(house, mentee).booking.hold(hold());
    },
  },
  'a duration that is not offered': {
    code: 'OFFERING_CHANGED',
    status: 'CONFLICT',
    call: () => apiAs(house, mentee).booking.hold(hold({ minutes: 75 })),
  },
  'the price has changed meanwhile': {
    code: 'PRICE_CHANGED',
    status: 'CONFLICT',
    call: () => apiAs(house, mentee).booking.hold(hold({ expectedPrice: 100 })),
  },
  'already somewhere else at that time': {
    code: 'MENTEE_BUSY',
    status: 'CONFLICT',
    call: async () => {
      const other = await aMentor(house.services);
      await apiAs(house, mentee).booking.hold(hold());
      return apiAs(house, mentee).booking.hold({ ...hold(), offeringId: other.offeringId });
    },
  },
  'a third time kept at once': {
    code: 'TOO_MANY_HOLDS',
    status: 'TOO_MANY_REQUESTS',
    call: async () => {
      await apiAs(house, mentee).booking.hold(hold());
      await apiAs(house, mentee).booking.hold(hold({ start: TEN + HOUR }));
      return apiAs(house, mentee).booking.hold(hold({ start: TEN + 2 * HOUR }));
    },
  },
  'paying for what was released': {
    code: 'NOT_HELD',
    status: 'CONFLICT',
    call: async () => {
      const { id } = await apiAs(house, mentee).booking.hold(hold());
      await apiAs(house, mentee).booking.release({ bookingId: id });
      return apiAs(house, mentee).booking.startPayment({ bookingId: id, expectedPrice: 9000 });
    },
  },
  'sending as a request what has to be paid': {
    code: 'PAYMENT_DUE',
    status: 'UNPROCESSABLE_CONTENT',
    call: async () => {
      const { id } = await apiAs(house, mentee).booking.hold(hold());
      return apiAs(house, mentee).booking.request({ bookingId: id });
    },
  },
};

test.each(Object.entries(cases))('refused with its own sentence: %s', async (_, { code, status, call }) => {
  expect(await refusalOf(call())).toEqual({ status, message: REFUSALS[code].sentence });
});

test('every refusal has a sentence of its own', () => {
  const sentences = Object.values(REFUSALS).map(({ sentence }) => sentence);
  expect(new Set(sentences).size).toBe(sentences.length);
});

test('a hold that ran out is refused by its own sentence wherever it is used', async () => {
  const api = apiAs(house, mentee);
  const { id } = await api.booking.hold(hold());
  house.clock.advance(10 * MINUTE);
  const expired = { status: 'PRECONDITION_FAILED', message: REFUSALS.HOLD_EXPIRED.sentence };
  expect(await refusalOf(api.booking.startPayment({ bookingId: id, expectedPrice: 9000 }))).toEqual(expired);
  expect(await refusalOf(api.booking.request({ bookingId: id }))).toEqual(expired);
  expect(await refusalOf(api.booking.release({ bookingId: id }))).toEqual(expired);
  expect((await api.booking.get({ bookingId: id })).status).toBe('expired');
});

test.each([
  ['a start that is no number', { start: 'tomorrow' }],
  ['a start beyond the calendar', { start: Number.MAX_SAFE_INTEGER }],
  ['an offering that is no id', { offeringId: "'; DROP TABLE booking; --" }],
  ['a negative duration', { minutes: -60 }],
  ['a price below zero', { expectedPrice: -1 }],
])('bad input is refused before anything is done: %s', async (_, wrong) => {
  const call = apiAs(house, mentee).booking.hold(hold(wrong));
  expect(await refusalOf(call)).toMatchObject({ status: 'BAD_REQUEST' });
  expect(await house.db.booking.count({ where: { menteeId: mentee.personId } })).toBe(0);
});
