import type { Actor } from '@server/services/actor';
import { listBookings } from '@server/services/booking/queries';
import { takeHold } from '@server/services/booking/take-hold';
import { expect, test } from 'vitest';
import { DAY, HOUR } from '@/domain/time/instant';
import { aMentee, aMentor, type Mentor } from '../../factories/people';
import { MONDAY, testHouse } from '../../helpers/house';

const house = testHouse();
const TEN = MONDAY + 2 * HOUR;

async function hold(mentee: Actor, mentor: Mentor, start: number): Promise<string> {
  const held = await takeHold(house.services, mentee, { offeringId: mentor.offeringId, minutes: 60, start });
  if (!held.ok) throw new Error(held.refusal.code);
  return held.value.id;
}

const list = async (actor: Actor, input: Partial<Parameters<typeof listBookings>[2]>) => {
  const page = await listBookings(house.services, actor, {
    role: 'mentor',
    scope: 'all',
    limit: 50,
    ...input,
  });
  return page.items.map(({ id }) => id);
};

test('a mentor can ask for the sessions with one mentee only', async () => {
  const mentor = await aMentor(house.services);
  const [first, second] = [await aMentee(house.services), await aMentee(house.services)];
  const one = await hold(first, mentor, TEN);
  await hold(second, mentor, TEN + HOUR);
  expect(await list(mentor, { personId: first.personId })).toEqual([one]);
  expect(await list(first, { role: 'mentee', personId: mentor.personId })).toEqual([one]);
});

test('a window holds what overlaps it, and what is proposed to move into it', async () => {
  const mentor = await aMentor(house.services);
  const mentee = await aMentee(house.services);
  const booking = await hold(mentee, mentor, TEN);
  const nextWeek = { from: MONDAY + 7 * DAY, until: MONDAY + 14 * DAY };
  expect(await list(mentor, { window: { from: TEN + HOUR - 1, until: TEN + 2 * HOUR } })).toEqual([booking]);
  expect(await list(mentor, { window: { from: TEN + HOUR, until: TEN + 2 * HOUR } })).toEqual([]);
  expect(await list(mentor, { window: nextWeek })).toEqual([]);

  const proposed = nextWeek.from + DAY;
  const request = await house.db.rescheduleRequest.create({
    data: {
      id: house.services.newId(),
      bookingId: booking,
      openedBy: 'mentee',
      openedById: mentee.personId,
      status: 'pending',
      originalStartsAt: new Date(TEN),
      originalEndsAt: new Date(TEN + HOUR),
      openedAt: new Date(MONDAY),
      expiresAt: new Date(TEN),
      proposals: {
        create: {
          id: house.services.newId(),
          round: 0,
          proposedBy: 'mentee',
          startsAt: new Date(proposed),
          endsAt: new Date(proposed + HOUR),
          proposedAt: new Date(MONDAY),
        },
      },
    },
  });
  expect(await list(mentor, { window: nextWeek })).toEqual([booking]);

  await house.db.rescheduleRequest.update({
    where: { id: request.id },
    data: { status: 'expired', closedAt: new Date(TEN) },
  });
  expect(await list(mentor, { window: nextWeek })).toEqual([]);
});
