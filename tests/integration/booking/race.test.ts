import type { Actor } from '@server/services/actor';
import { takeHold } from '@server/services/booking/take-hold';
import { expect, test } from 'vitest';
import { HOUR, MINUTE } from '@/domain/time/instant';
import { aMentor, manyMentees } from '../../factories/people';
import { MONDAY, testHouse } from '../../helpers/house';

const house = testHouse({ connections: 40 });
const TEN = MONDAY + 2 * HOUR;

/** What the database itself says: pairs of live occupancies of one mentor that overlap. */
async function overlappingPairs(mentorId: string): Promise<number> {
  const [row] = await house.db.$queryRaw<{ pairs: number }[]>`
    SELECT count(*)::int AS pairs FROM occupancy a JOIN occupancy b
      ON a.mentor_id = b.mentor_id AND a.id < b.id AND a.owner_id <> b.owner_id
     AND tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)
    WHERE a.mentor_id = ${mentorId}::uuid AND a.released_at IS NULL AND b.released_at IS NULL`;
  return row?.pairs ?? -1;
}

async function deadlocks(): Promise<number> {
  const [row] = await house.db.$queryRaw<
    { deadlocks: number }[]
  >`SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()`;
  return row?.deadlocks ?? -1;
}

test('of 200 mentees who want one slot at once exactly one gets it, quickly and without a deadlock', async () => {
  const mentor = await aMentor(house.services);
  const mentees = await manyMentees(house.services, 200);
  // A pool that is warm and a schedule that is compiled: the rush meets a server that is running.
  await Promise.all(Array.from({ length: 40 }, () => house.db.$queryRaw`SELECT 1`));
  const began = performance.now();
  const results = await Promise.all(
    mentees.map((mentee: Actor) =>
      takeHold(house.services, mentee, { offeringId: mentor.offeringId, minutes: 60, start: TEN }),
    ),
  );
  const took = performance.now() - began;

  expect(results.filter((result) => result.ok)).toHaveLength(1);
  expect(results.filter((result) => !result.ok && result.refusal.code === 'SLOT_TAKEN')).toHaveLength(199);
  expect(await overlappingPairs(mentor.personId)).toBe(0);
  expect(await deadlocks()).toBe(0);
  expect(took).toBeLessThan(3_000);
});

test('of 200 mentees who want different slots that overlap no two get times that do', async () => {
  const mentor = await aMentor(house.services, {
    durations: [
      { minutes: 60, price: 9000 },
      { minutes: 90, price: 12000 },
      { minutes: 30, price: 5000 },
    ],
  });
  const mentees = await manyMentees(house.services, 200);
  const results = await Promise.all(
    mentees.map((mentee, index) =>
      takeHold(house.services, mentee, {
        offeringId: mentor.offeringId,
        minutes: [60, 90, 30][index % 3] ?? 60,
        start: MONDAY + HOUR + (index % 14) * 30 * MINUTE,
      }),
    ),
  );
  const taken = results.flatMap((result) => (result.ok ? [result.value] : []));
  expect(taken.length).toBeGreaterThan(4);
  expect(
    results.every(
      (result) =>
        result.ok || result.refusal.code === 'SLOT_TAKEN' || result.refusal.code === 'SLOT_NOT_OFFERED',
    ),
  ).toBe(true);
  expect(await overlappingPairs(mentor.personId)).toBe(0);
  expect(await deadlocks()).toBe(0);
});

test('one mentee who presses twice at once in two windows keeps to their own time', async () => {
  const [first, second] = [await aMentor(house.services), await aMentor(house.services)];
  const [mentee] = await manyMentees(house.services, 1);
  if (!mentee) throw new Error('a mentee');
  const results = await Promise.all(
    [first, second].map((mentor) =>
      takeHold(house.services, mentee, { offeringId: mentor.offeringId, minutes: 60, start: TEN }),
    ),
  );
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  expect(results.find((result) => !result.ok)).toMatchObject({ refusal: { code: 'MENTEE_BUSY' } });
});
