import { requestBooking } from '@server/services/booking/request-booking';
import { takeHold } from '@server/services/booking/take-hold';
import { createOffering } from '@server/services/offering/create-offering';
import { listOwnOfferings } from '@server/services/offering/queries';
import { restoreOffering, retireOffering } from '@server/services/offering/retire-offering';
import { updateOffering } from '@server/services/offering/update-offering';
import { aMentee, aMentor } from '@tests/factories/people';
import { MONDAY, testHouse } from '@tests/helpers/house';
import { describe, expect, test } from 'vitest';
import { type OfferingInput, offeringInput } from '@/contracts/offering';
import type { Result } from '@/domain/result';
import { HOUR } from '@/domain/time/instant';

const house = testHouse();

const OFFERING: OfferingInput = {
  title: 'Code reading',
  description: 'We read your code aloud.',
  topicType: 'FIXED',
  meetingTypes: ['video', 'in_person'],
  location: 'Kungsgatan 1, Stockholm',
  currency: 'EUR',
  durations: [
    { minutes: 60, price: 8000 },
    { minutes: 30, price: 0 },
  ],
  addOns: [{ kind: 'recording', price: 0 }],
};

function granted<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

const history = async (id: string) =>
  (
    await house.db.audit.findMany({
      where: { subjectKind: 'offering', subjectId: id },
      orderBy: { position: 'asc' },
    })
  ).map(({ action }) => action);

describe('an offering', () => {
  test('is kept as typed, shortest duration first, below the mentor’s others', async () => {
    const mentor = await aMentor(house.services);
    const made = granted(await createOffering(house.services, mentor, OFFERING));
    expect(made).toEqual({
      ...OFFERING,
      id: made.id,
      version: 1,
      retiredAt: null,
      durations: [
        { minutes: 30, price: 0 },
        { minutes: 60, price: 8000 },
      ],
    });
    const mine = await listOwnOfferings(house.services, mentor);
    expect(mine.map(({ id }) => id)).toEqual([mentor.offeringId, made.id]);
    expect(mine[1]).toEqual({ ...made, upcoming: 0 });
    expect(await history(made.id)).toEqual(['created']);
  });

  test('changes with a new version, and its old durations and add-ons are gone', async () => {
    const mentor = await aMentor(house.services, { recording: 1500 });
    const changed = granted(
      await updateOffering(house.services, mentor, {
        id: mentor.offeringId,
        offering: {
          ...OFFERING,
          meetingTypes: ['audio'],
          durations: [{ minutes: 45, price: 50 }],
          addOns: [],
        },
      }),
    );
    expect(changed).toMatchObject({
      version: 2,
      title: 'Code reading',
      durations: [{ minutes: 45, price: 50 }],
      addOns: [],
      // Nobody meets there any more.
      location: null,
    });
    expect(await history(mentor.offeringId)).toEqual(['changed']);
  });

  test('is nobody else’s to change or retire', async () => {
    const mentor = await aMentor(house.services);
    const other = await aMentor(house.services);
    const id = mentor.offeringId;
    for (const attempt of [
      updateOffering(house.services, other, { id, offering: OFFERING }),
      retireOffering(house.services, other, { id }),
      restoreOffering(house.services, other, { id }),
    ])
      expect(await attempt).toMatchObject({ ok: false, refusal: { code: 'NOT_FOUND' } });
    expect(await history(id)).toEqual([]);
  });

  test('two windows that change it at once leave two versions, neither lost', async () => {
    const mentor = await aMentor(house.services);
    await Promise.all(
      ['One', 'Two', 'Three'].map((title) =>
        updateOffering(house.services, mentor, { id: mentor.offeringId, offering: { ...OFFERING, title } }),
      ),
    );
    const [offering] = await listOwnOfferings(house.services, mentor);
    expect(offering).toMatchObject({ version: 4, durations: [{ minutes: 30 }, { minutes: 60 }] });
    expect(await history(mentor.offeringId)).toEqual(['changed', 'changed', 'changed']);
  });

  test('tells the mentor’s windows and everybody who looks at the mentor', async () => {
    const mentor = await aMentor(house.services);
    await house.work();
    house.hints.length = 0;
    granted(await retireOffering(house.services, mentor, { id: mentor.offeringId }));
    await house.work();
    expect(house.hints).toEqual([
      {
        people: [mentor.personId],
        mentors: [mentor.personId],
        hint: { kind: 'offering', id: mentor.offeringId, version: 2 },
      },
    ]);
  });
});

describe('prices', () => {
  const priced = (currency: string, price: number, addOn = 0): OfferingInput => ({
    ...OFFERING,
    currency,
    durations: [{ minutes: 60, price }],
    addOns: [{ kind: 'recording', price: addOn }],
  });

  test.each([
    ['49 cents', priced('EUR', 49)],
    ['a recording for a cent', priced('USD', 5000, 1)],
  ])('%s cannot be charged', async (_, input) => {
    const mentor = await aMentor(house.services);
    const tooSmall = { ok: false, refusal: { code: 'PRICE_TOO_SMALL' } };
    expect(await createOffering(house.services, mentor, input)).toMatchObject(tooSmall);
    expect(
      await updateOffering(house.services, mentor, { id: mentor.offeringId, offering: input }),
    ).toMatchObject(tooSmall);
    expect(await listOwnOfferings(house.services, mentor)).toMatchObject([{ version: 1 }]);
  });

  test.each([
    ['fifty cents', priced('EUR', 50)],
    ['nothing', priced('EUR', 0)],
    ['ten yen', priced('JPY', 10)],
    ['49 fils', priced('KWD', 49)],
  ])('%s is fine', async (_, input) => {
    const mentor = await aMentor(house.services);
    expect(await createOffering(house.services, mentor, input)).toMatchObject({ ok: true });
  });
});

describe('what was typed', () => {
  test.each<[string, Partial<OfferingInput>]>([
    ['no way to meet', { meetingTypes: [] }],
    ['no place to meet in person', { location: null }],
    ['no duration', { durations: [] }],
    [
      'a duration twice',
      {
        durations: [
          { minutes: 30, price: 0 },
          { minutes: 30, price: 5000 },
        ],
      },
    ],
    [
      'a recording twice',
      {
        addOns: [
          { kind: 'recording', price: 0 },
          { kind: 'recording', price: 500 },
        ],
      },
    ],
    ['a price below nothing', { durations: [{ minutes: 30, price: -1 }] }],
    ['half a cent', { durations: [{ minutes: 30, price: 99.5 }] }],
    ['no title', { title: '   ' }],
  ])('%s does not get in', (_, wrong) => {
    expect(offeringInput.safeParse({ ...OFFERING, ...wrong }).success).toBe(false);
    expect(offeringInput.safeParse(OFFERING).success).toBe(true);
  });
});

describe('retiring', () => {
  test('takes it off the shelf, once, and bringing it back puts it there as it was', async () => {
    const mentor = await aMentor(house.services);
    const mentee = await aMentee(house.services);
    const input = { id: mentor.offeringId };
    const hold = () =>
      takeHold(house.services, mentee, { offeringId: input.id, minutes: 60, start: MONDAY + 2 * HOUR });

    const retired = granted(await retireOffering(house.services, mentor, input));
    expect(retired).toMatchObject({ retiredAt: MONDAY, version: 2 });
    expect(granted(await retireOffering(house.services, mentor, input))).toEqual(retired);
    expect(await hold()).toMatchObject({ ok: false, refusal: { code: 'OFFERING_RETIRED' } });

    const restored = granted(await restoreOffering(house.services, mentor, input));
    expect(restored).toMatchObject({ retiredAt: null, version: 3, durations: retired.durations });
    expect(await hold()).toMatchObject({ ok: true });
    expect(await history(input.id)).toEqual(['retired', 'restored']);
  });

  test('leaves what was booked from it as it is, and says how much that is', async () => {
    const mentor = await aMentor(house.services, { instantBooking: false });
    const mentee = await aMentee(house.services);
    const held = granted(
      await takeHold(house.services, mentee, {
        offeringId: mentor.offeringId,
        minutes: 60,
        start: MONDAY + 3 * HOUR,
      }),
    );
    granted(await requestBooking(house.services, mentee, { bookingId: held.id }));
    granted(await retireOffering(house.services, mentor, { id: mentor.offeringId }));

    expect(await listOwnOfferings(house.services, mentor)).toMatchObject([{ upcoming: 1 }]);
    expect(await house.db.booking.findUniqueOrThrow({ where: { id: held.id } })).toMatchObject({
      status: 'requested',
      price: 9000,
    });
    house.clock.advance(5 * HOUR);
    expect(await listOwnOfferings(house.services, mentor)).toMatchObject([{ upcoming: 0 }]);
    house.clock.advance(-5 * HOUR);
  });
});
