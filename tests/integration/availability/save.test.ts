import { findSlots, getAvailability } from '@server/services/availability/queries';
import { saveAvailability } from '@server/services/availability/save-availability';
import { aMentor } from '@tests/factories/people';
import { actorOf, MONDAY, testHouse } from '@tests/helpers/house';
import { describe, expect, test } from 'vitest';
import type { AvailabilityInput } from '@/contracts/availability';
import { DAY, HOUR } from '@/domain/time/instant';
import { previewDays } from '@/features/availability/preview-days';

const house = testHouse();
const h = (hours: number) => hours * 60;

const HOURS: AvailabilityInput = {
  timeZone: 'Europe/Stockholm',
  weeklyHours: [
    { weekday: 1, startMinute: h(9), endMinute: h(12) },
    { weekday: 1, startMinute: h(13), endMinute: h(24) },
    { weekday: 3, startMinute: h(9), endMinute: h(10) },
  ],
  overrides: [{ date: '2026-01-06', blocks: [{ startMinute: h(20), endMinute: h(24) }] }],
  blocks: [
    { date: '2026-01-07', startMinute: null, endMinute: null, reason: 'A day off' },
    { date: '2026-01-12', startMinute: h(9), endMinute: h(11), reason: null },
  ],
  noticeMinutes: 60,
  bufferBeforeMinutes: 5,
  bufferAfterMinutes: 10,
  gridMinutes: 15,
  horizonDays: 30,
  weeklyCap: 7,
  instantBooking: false,
};

/** A mentor who has told nothing about their hours yet. */
async function newMentor(timeZone = 'Asia/Kolkata') {
  const { db, newId } = house.services;
  const id = newId();
  await db.person.create({ data: { id, email: `${id}@example.test`, name: 'Nila', timeZone } });
  await db.mentorProfile.create({ data: { personId: id, handle: `n${id.slice(-12)}`, headline: 'New' } });
  return actorOf(id, { isMentor: true });
}

const save = (
  actor: Awaited<ReturnType<typeof newMentor>>,
  availability: AvailabilityInput,
  version: number,
) => saveAvailability(house.services, actor, { availability, version });

describe('what a mentor edits', () => {
  test('begins with weekdays nine to five in their own zone, as nothing that was saved', async () => {
    const mentor = await newMentor('Asia/Kolkata');
    expect(await getAvailability(house.services, mentor)).toMatchObject({
      version: 0,
      timeZone: 'Asia/Kolkata',
      instantBooking: true,
      weeklyHours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, startMinute: 540, endMinute: 1020 })),
    });
    expect(await house.db.availability.count({ where: { mentorId: mentor.personId } })).toBe(0);
  });

  test('comes back as it was saved, one version on', async () => {
    const mentor = await newMentor();
    const saved = await save(mentor, HOURS, 0);
    expect(saved).toEqual({ ok: true, value: { ...HOURS, version: 1 } });
    expect(await getAvailability(house.services, mentor)).toEqual({ ...HOURS, version: 1 });
  });

  test('replaces everything that was there before', async () => {
    const mentor = await newMentor();
    await save(mentor, HOURS, 0);
    const next = { ...HOURS, weeklyHours: [], overrides: [], blocks: [], weeklyCap: null };
    await save(mentor, next, 1);
    expect(await getAvailability(house.services, mentor)).toEqual({ ...next, version: 2 });
    expect(await house.db.blockedDate.count({ where: { mentorId: mentor.personId } })).toBe(0);
  });

  test('is what slots are made of from that moment on', async () => {
    const mentor = await aMentor(house.services);
    const window = { mentorId: mentor.personId, minutes: 60, from: MONDAY, until: MONDAY + 2 * DAY };
    const before = await findSlots(house.services, window);
    expect(before.ok && before.value.starts.length).toBeGreaterThan(0);

    await save(mentor, { ...HOURS, weeklyHours: [], weeklyCap: null }, 1);
    // Only Tuesday's own hours are left: 20:00 to 24:00 in Stockholm.
    const after = await findSlots(house.services, window);
    const first = Date.UTC(2026, 0, 6, 19);
    expect(after).toMatchObject({ ok: true, value: { mentorTimeZone: 'Europe/Stockholm' } });
    expect(after.ok && [after.value.starts[0], after.value.starts.at(-1)]).toEqual([first, first + 3 * HOUR]);
  });
});

describe('two windows of one mentor', () => {
  test('the one that read an older version is refused, and nothing of it is kept', async () => {
    const mentor = await newMentor();
    await save(mentor, HOURS, 0);
    expect(await save(mentor, { ...HOURS, gridMinutes: 60 }, 0)).toMatchObject({
      ok: false,
      refusal: { code: 'AVAILABILITY_CHANGED' },
    });
    expect(await getAvailability(house.services, mentor)).toEqual({ ...HOURS, version: 1 });
  });

  test('of ten that save at the same moment exactly one is heard, the very first time too', async () => {
    for (const version of [0, 1]) {
      const mentor = await newMentor();
      if (version === 1) await save(mentor, HOURS, 0);
      const results = await Promise.all(
        Array.from({ length: 10 }, (_, index) => save(mentor, { ...HOURS, gridMinutes: 5 + index }, version)),
      );
      const won = results.filter((result) => result.ok);
      const lost = results.flatMap((result) => (result.ok ? [] : [result.refusal.code]));
      expect(won).toHaveLength(1);
      expect(lost).toEqual(Array(9).fill('AVAILABILITY_CHANGED'));
      expect(await getAvailability(house.services, mentor)).toEqual(won[0]?.ok && won[0].value);
    }
  });
});

describe('hours that make no sense', () => {
  test.each<[string, Partial<AvailabilityInput>, string]>([
    [
      'overlapping blocks',
      {
        weeklyHours: [
          { weekday: 2, startMinute: h(9), endMinute: h(12) },
          { weekday: 2, startMinute: h(11), endMinute: h(13) },
        ],
      },
      'weeklyHours.1.startMinute',
    ],
    [
      'an end before its start',
      { weeklyHours: [{ weekday: 2, startMinute: h(9), endMinute: h(8) }] },
      'weeklyHours.0.endMinute',
    ],
    [
      'the same date twice',
      {
        overrides: [
          { date: '2026-02-01', blocks: [{ startMinute: 0, endMinute: 60 }] },
          { date: '2026-02-01', blocks: [{ startMinute: 120, endMinute: 180 }] },
        ],
      },
      'overrides.1.date',
    ],
    ['half a blocked part', { blocks: [{ date: '2026-02-01', startMinute: 60 }] }, 'blocks.0.endMinute'],
  ])('%s are refused, saying where', async (_, wrong, path) => {
    const mentor = await newMentor();
    const result = await save(mentor, { ...HOURS, ...wrong }, 0);
    expect(result).toMatchObject({ ok: false, refusal: { code: 'INVALID_INPUT' } });
    expect(!result.ok && result.refusal.detail).toContain(path);
    expect(await house.db.availability.count({ where: { mentorId: mentor.personId } })).toBe(0);
  });
});

describe('others', () => {
  test('hear of it: the mentor’s other windows, and whoever looks at the slots', async () => {
    const mentor = await newMentor();
    await house.work();
    house.hints.length = 0;
    await save(mentor, HOURS, 0);
    await house.work();
    const { personId } = mentor;
    expect(house.hints).toEqual([
      { people: [personId], mentors: [], hint: { kind: 'availability', id: personId, version: 1 } },
      { people: [personId], mentors: [personId], hint: { kind: 'slots', id: personId, version: MONDAY } },
    ]);
  });

  test('can read in the history what it was before and after', async () => {
    const mentor = await newMentor();
    await save(mentor, HOURS, 0);
    await save(mentor, { ...HOURS, gridMinutes: 60 }, 1);
    const rows = await house.db.audit.findMany({
      where: { subjectKind: 'availability', subjectId: mentor.personId },
      orderBy: { position: 'asc' },
    });
    expect(rows).toMatchObject([
      { action: 'set_up', actor: 'mentor', actorId: mentor.personId, after: { gridMinutes: 15, version: 1 } },
      { action: 'changed', before: { gridMinutes: 15 }, after: { gridMinutes: 60, version: 2 } },
    ]);
  });
});

test('what the editor previews is exactly what saving publishes', async () => {
  const mentor = await newMentor();
  const days = previewDays(HOURS, { minutes: 45, now: MONDAY, timeZone: 'America/New_York', days: 14 });
  const [from, until] = [days[0]?.day.start ?? 0, days.at(-1)?.day.end ?? 0];
  await save(mentor, HOURS, 0);
  const slots = await findSlots(house.services, { mentorId: mentor.personId, minutes: 45, from, until });
  const previewed = days.flatMap(({ starts }) => starts);
  expect(previewed.length).toBeGreaterThan(0);
  expect(slots.ok && slots.value.starts).toEqual(previewed);
});
