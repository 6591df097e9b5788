import { takeHold } from '@server/services/booking/take-hold';
import { proposableTimes } from '@server/services/reschedule/queries';
import { expect, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '@/domain/time/instant';
import { aFreeBooking, codeOf, must } from '../../factories/bookings';
import { aMentee, aMentor } from '../../factories/people';
import { MONDAY, testHouse } from '../../helpers/house';
import { tableOf } from './table';

const house = testHouse();
const NINE = MONDAY + 2 * DAY + HOUR;
/** Nine to one o'clock in London, which in January is UTC. */
const MORNINGS = {
  timeZone: 'Europe/London',
  durations: [{ minutes: 60, price: 0 }],
  weeklyHours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    weekday,
    startMinute: 9 * 60,
    endMinute: 13 * 60,
  })),
};

const hours = (starts: readonly number[]) => starts.map((start) => (start - NINE) / HOUR);

test('both choose from times that are free for both; a mentor also from those that nobody could book', async () => {
  const mentor = await aMentor(house.services, MORNINGS);
  const [mentee, other] = [await aMentee(house.services), await aMentee(house.services)];
  const booking = await aFreeBooking(house, mentor, mentee, { start: NINE });
  // Taken on the mentor's calendar, from eleven to twelve, and on the mentee's, from twelve to one.
  await aFreeBooking(house, mentor, other, { start: NINE + 2 * HOUR });
  const elsewhere = await aMentor(house.services, { durations: [{ minutes: 60, price: 0 }] });
  await aFreeBooking(house, elsewhere, mentee, { start: NINE + 3 * HOUR });

  const window = { bookingId: booking.id, from: NINE - HOUR, until: NINE + 7 * HOUR };
  const mentees = must(await proposableTimes(house.services, mentee, window));
  // Its own nine o'clock is where it is already; half past nine overlaps it, and may.
  expect(hours(mentees.starts)).toEqual([0.5, 1]);
  expect(mentees).toMatchObject({ unoffered: [], mentorTimeZone: 'Europe/London', now: MONDAY });

  const mentors = must(await proposableTimes(house.services, mentor, window));
  expect(hours(mentors.starts)).toEqual([0.5, 1]);
  expect(hours(mentors.unoffered)).toEqual([-1, -0.5, 4, 4.5, 5, 5.5, 6, 6.5]);

  // What is shown can be proposed: five of them, as the daily limit allows.
  const table = tableOf(house, booking.id, mentee);
  for (const start of [...mentors.starts, ...mentors.unoffered.slice(1, 4)]) {
    must(await table.ask(mentor, start));
    must(await table.withdraw(mentor));
  }
});

test('what is on the table is not offered once more, and nobody else sees the times', async () => {
  const at = Math.ceil((house.clock.now() - MONDAY) / DAY + 2) * DAY + MONDAY + HOUR;
  const mentor = await aMentor(house.services, MORNINGS);
  const mentee = await aMentee(house.services);
  const booking = await aFreeBooking(house, mentor, mentee, { start: at });
  const table = tableOf(house, booking.id, mentee);
  must(await table.ask(mentor, at + 2 * HOUR));
  const window = { bookingId: booking.id, from: at, until: at + 4 * HOUR };
  const { starts } = must(await proposableTimes(house.services, mentee, window));
  expect(starts.map((start) => (start - at) / HOUR)).toEqual([0.5, 1, 1.5, 2.5, 3]);
  const outsider = await aMentee(house.services);
  expect(codeOf(await proposableTimes(house.services, outsider, window))).toBe('NOT_FOUND');
});

test('a time that is free for both stays so only until somebody takes it', async () => {
  const at = Math.ceil((house.clock.now() - MONDAY) / DAY + 2) * DAY + MONDAY + HOUR;
  const mentor = await aMentor(house.services, MORNINGS);
  const [mentee, other] = [await aMentee(house.services), await aMentee(house.services)];
  const booking = await aFreeBooking(house, mentor, mentee, { start: at });
  const wanted = at + DAY + 30 * MINUTE;
  must(await takeHold(house.services, other, { offeringId: mentor.offeringId, minutes: 60, start: wanted }));
  expect(codeOf(await tableOf(house, booking.id, mentee).ask(mentee, wanted))).toBe('SLOT_TAKEN');
});
