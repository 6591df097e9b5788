import { getBooking } from '@server/services/booking/queries';
import { takeHold } from '@server/services/booking/take-hold';
import { expect, test } from 'vitest';
import { HOUR, MINUTE } from '@/domain/time/instant';
import { aMentee, aMentor } from '../../factories/people';
import { MONDAY, testHouse } from '../../helpers/house';

const house = testHouse();
const TEN = MONDAY + 2 * HOUR;

test('taking a slot creates a hold that nobody else can take, until it runs out', async () => {
  const mentor = await aMentor(house.services);
  const [first, second] = [await aMentee(house.services), await aMentee(house.services)];
  const hold = { offeringId: mentor.offeringId, minutes: 60, start: TEN };

  const held = await takeHold(house.services, first, hold);
  expect(held).toMatchObject({
    ok: true,
    value: { status: 'held', start: TEN, end: TEN + HOUR, price: 9000, expiresAt: MONDAY + 10 * MINUTE },
  });
  expect(await takeHold(house.services, second, hold)).toMatchObject({
    ok: false,
    refusal: { code: 'SLOT_TAKEN' },
  });
  expect(await takeHold(house.services, second, { ...hold, start: TEN + 30 * MINUTE })).toMatchObject({
    refusal: { code: 'SLOT_TAKEN' },
  });

  await house.pass(10 * MINUTE);
  if (!held.ok) throw new Error('held');
  expect(await getBooking(house.services, first, { bookingId: held.value.id })).toMatchObject({
    value: { status: 'expired' },
  });
  expect(await takeHold(house.services, second, hold)).toMatchObject({ ok: true });
});
