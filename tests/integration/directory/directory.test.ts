import { findSlots } from '@server/services/availability/queries';
import { findProfile, searchDirectory } from '@server/services/directory/queries';
import { takeTime } from '@server/services/occupancy/take-time';
import { retireOffering } from '@server/services/offering/retire-offering';
import { aMentor, type Mentor } from '@tests/factories/people';
import { MONDAY, testHouse } from '@tests/helpers/house';
import pg from 'pg';
import { describe, expect, test, vi } from 'vitest';
import type { DirectoryView } from '@/contracts/directory';
import type { Result } from '@/domain/result';
import { DAY, HOUR, MINUTE } from '@/domain/time/instant';

const house = testHouse();

function granted<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

const search = async (
  input: { words?: string; topic?: string; cursor?: string; limit?: number } = {},
): Promise<DirectoryView> =>
  granted(await searchDirectory(house.services, { words: '', limit: 24, ...input }));

type Facts = { name?: string; headline?: string; bio?: string; topics?: string[]; isListed?: boolean };

/** A mentor as others find them. Each test puts its own mentors into a topic of its own. */
async function known(
  { name, ...profile }: Facts,
  options: Parameters<typeof aMentor>[1] = {},
): Promise<Mentor> {
  const mentor = await aMentor(house.services, options);
  await house.db.mentorProfile.update({ where: { personId: mentor.personId }, data: profile });
  if (name) await house.db.person.update({ where: { id: mentor.personId }, data: { name } });
  return mentor;
}

/** Puts something on a mentor's calendar. */
async function occupy(mentor: Mentor, start: number, minutes: number, expiresAt?: number): Promise<void> {
  const taken = await takeTime(
    house.db,
    {
      id: house.services.newId(),
      mentorId: mentor.personId,
      ownerId: house.services.newId(),
      kind: expiresAt === undefined ? 'booking' : 'hold',
      session: { start, end: start + minutes * MINUTE },
      buffers: { beforeMinutes: 0, afterMinutes: 0 },
      ...(expiresAt === undefined ? {} : { expiresAt }),
    },
    house.clock.now(),
  );
  expect(taken).toBe(true);
}

const names = ({ items }: DirectoryView) => items.map(({ name }) => name);

describe('searching by words', () => {
  test('finds names, topics, headlines and bios; the nearer to the name, the further up', async () => {
    await known({ name: 'Bio Person', bio: 'I once met a zebrafinch.' });
    await known({ name: 'Headline Person', headline: 'Zebrafinch whisperer' });
    await known({ name: 'Topic Person', topics: ['Zebrafinches'] });
    await known({ name: 'Zebrafinch Jones' });
    expect(names(await search({ words: 'zebrafinch' }))).toEqual([
      'Zebrafinch Jones',
      'Topic Person',
      'Headline Person',
      'Bio Person',
    ]);
  });

  test('wants every word to fit, each wherever it likes', async () => {
    await known({ name: 'Quentin Quokka', topics: ['Marsupials'] });
    await known({ name: 'Quincy Quokka', topics: ['Parsnips'] });
    expect(names(await search({ words: '  QUOKKA   marsup ' }))).toEqual(['Quentin Quokka']);
    expect(names(await search({ words: 'quokka marsup parsnips' }))).toEqual([]);
  });

  test('forgives a slip of the keyboard', async () => {
    await known({ name: 'Ingrid Haraldsson' });
    expect(names(await search({ words: 'haralsson' }))).toEqual(['Ingrid Haraldsson']);
  });

  test('knows capitals of every script', async () => {
    await known({ name: 'Özge Şahin' });
    await known({ name: 'Ирина Чайка' });
    expect(names(await search({ words: 'özge' }))).toEqual(['Özge Şahin']);
    expect(names(await search({ words: 'чайка' }))).toEqual(['Ирина Чайка']);
  });

  test.each(['%', '_', '\\', '100%_'])('takes %s for itself and not for a pattern', async (words) => {
    await known({ name: `Literal of ${words} here` });
    const found = names(await search({ words, limit: 48 }));
    expect(found).toContain(`Literal of ${words} here`);
    expect(found.every((name) => name.includes(words))).toBe(true);
  });
});

describe('who is found', () => {
  test('only listed mentors who published hours', async () => {
    const topics = ['Whofound'];
    await known({ name: 'Unlisted', topics, isListed: false });
    const noHours = await known({ name: 'No hours', topics });
    await house.db.availability.delete({ where: { mentorId: noHours.personId } });
    await known({ name: 'Findable', topics });
    expect(names(await search({ topic: 'Whofound' }))).toEqual(['Findable']);
  });

  test('by topic, however it is capitalised, counted over everybody the words fit', async () => {
    await known({ name: 'Tess One', topics: ['Fermentation', 'Tessellation'] });
    await known({ name: 'Tess Two', topics: ['tessellation'] });
    await known({ name: 'Other One', topics: ['Tessellation'] });
    const page = await search({ words: 'tess', topic: 'FERMENTATION' });
    expect(names(page)).toEqual(['Tess One']);
    expect(page.topics).toEqual([
      { topic: 'Tessellation', mentors: 3 },
      { topic: 'Fermentation', mentors: 1 },
    ]);
  });
});

describe('pages', () => {
  test('follow each other without a gap or a repeat, also while people come and go', async () => {
    const topics = ['Paging'];
    for (let number = 0; number < 9; number++)
      await known({ name: `P${number}`, topics, headline: number % 2 === 0 ? 'Plankton' : 'Other' });

    for (const words of ['', 'p']) {
      const whole = names(await search({ topic: 'Paging', words }));
      const seen: string[] = [];
      let cursor: string | null = null;
      let pages = 0;
      do {
        const page: DirectoryView = await search({
          topic: 'Paging',
          words,
          limit: 2,
          ...(cursor ? { cursor } : {}),
        });
        expect(page.topics.length > 0).toBe(cursor === null);
        seen.push(...names(page));
        cursor = page.nextCursor;
        pages += 1;
      } while (cursor);
      expect(seen).toEqual(whole);
      expect([...seen].sort()).toEqual(['P0', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8']);
      expect(pages).toBe(5);
    }

    const first = await search({ topic: 'Paging', limit: 4 });
    await house.db.mentorProfile.update({
      where: { personId: first.items.at(-1)?.id ?? '' },
      data: { isListed: false },
    });
    const second = await search({ topic: 'Paging', limit: 4, cursor: first.nextCursor ?? '' });
    expect([...names(first), ...names(second)]).toEqual(['P0', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7']);
  });

  test.each(['x', 'bm90IGpzb24', Buffer.from('[1,2,"x"]').toString('base64url')])(
    'a cursor that no page gave (%s) is refused',
    async (cursor) => {
      const result = await searchDirectory(house.services, { words: '', limit: 2, cursor });
      expect(result).toMatchObject({ ok: false, refusal: { code: 'INVALID_INPUT' } });
    },
  );
});

describe('a card', () => {
  const card = async (mentor: Mentor) => {
    const { items } = await search({ words: mentor.handle, limit: 48 });
    return items.find(({ id }) => id === mentor.personId);
  };
  const cardOf = async (options: Parameters<typeof aMentor>[1]) => {
    const mentor = await known({}, options);
    await house.db.mentorProfile.update({
      where: { personId: mentor.personId },
      data: { headline: mentor.handle },
    });
    return { mentor, read: () => card(mentor) };
  };

  test('shows the cheapest price that is one, and that there is something for nothing', async () => {
    const { read } = await cardOf({
      durations: [
        { minutes: 90, price: 12000 },
        { minutes: 60, price: 9000 },
        { minutes: 20, price: 0 },
      ],
    });
    expect(await read()).toMatchObject({
      from: { price: 9000, currency: 'EUR', minutes: 60 },
      freeMinutes: 20,
    });
  });

  test('of somebody who asks for nothing says so', async () => {
    const { read } = await cardOf({ durations: [{ minutes: 45, price: 0 }], currency: 'JPY' });
    expect(await read()).toMatchObject({ from: { price: 0, currency: 'JPY', minutes: 45 }, freeMinutes: 45 });
  });

  test('has neither price nor time once everything is retired', async () => {
    const { mentor, read } = await cardOf({});
    await retireOffering(house.services, mentor, { id: mentor.offeringId });
    expect(await read()).toMatchObject({ from: null, freeMinutes: null, nextFree: null });
  });

  test('shows the next time for the shortest session, past what is taken, and again when a hold lapsed', async () => {
    const { mentor, read } = await cardOf({
      durations: [
        { minutes: 60, price: 9000 },
        { minutes: 30, price: 5000 },
      ],
    });
    expect(await read()).toMatchObject({ nextFree: MONDAY + HOUR });
    await occupy(mentor, MONDAY + HOUR, 60, MONDAY + 10 * MINUTE);
    expect(await read()).toMatchObject({ nextFree: MONDAY + 2 * HOUR });
    house.clock.advance(10 * MINUTE);
    expect(await read()).toMatchObject({ nextFree: MONDAY + HOUR });
    house.clock.advance(-10 * MINUTE);
  });

  test('follows a change of hours', async () => {
    const { mentor, read } = await cardOf({});
    expect(await read()).toMatchObject({ nextFree: MONDAY + HOUR });
    await house.db.availability.update({
      where: { mentorId: mentor.personId },
      data: { noticeMinutes: 24 * 60, version: { increment: 1 } },
    });
    expect(await read()).toMatchObject({ nextFree: MONDAY + DAY + HOUR });
  });
});

describe('the next free times of a page', () => {
  /** Mentors of every kind, with calendars filled by a fixed sequence. */
  async function crowd(topic: string, size: number): Promise<Mentor[]> {
    const zones = ['UTC', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Kiritimati', 'Europe/Stockholm'];
    const mentors: Mentor[] = [];
    let seed = 7;
    const roll = (sides: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % sides;
    };
    for (let number = 0; number < size; number++) {
      const mentor = await known(
        { topics: [topic] },
        {
          timeZone: zones[number % zones.length] ?? 'UTC',
          weeklyCap: number % 3 === 0 ? 2 : null,
          noticeMinutes: roll(4) * 600,
          buffers: { before: roll(3) * 5, after: roll(3) * 10 },
          durations: [{ minutes: 30 + roll(3) * 15, price: 1000 }],
        },
      );
      for (let at = 0, time = MONDAY; at < 12; at++) {
        time += (30 + roll(300)) * MINUTE;
        const length = 30 + roll(240);
        await occupy(mentor, time, length, roll(5) === 0 ? house.clock.now() + MINUTE : undefined);
        time += length * MINUTE;
      }
      mentors.push(mentor);
    }
    // One is away for good.
    await house.db.weeklyHours.deleteMany({ where: { mentorId: mentors.at(-1)?.personId ?? '' } });
    return mentors;
  }

  test('are those that each mentor’s own slots begin with', async () => {
    const mentors = await crowd('Crowd', 14);
    house.clock.advance(2 * MINUTE);
    const { items } = await search({ topic: 'Crowd', limit: 48 });
    expect(items).toHaveLength(mentors.length);
    for (const { id, nextFree, from } of items) {
      const now = house.clock.now();
      const slots = granted(
        await findSlots(house.services, {
          mentorId: id,
          minutes: from?.minutes ?? 0,
          from: now,
          until: now + 62 * DAY,
        }),
      );
      expect(nextFree).toBe(slots.starts[0] ?? slots.nextStart);
    }
    expect(items.filter(({ nextFree }) => nextFree === null)).toHaveLength(1);
    house.clock.advance(-2 * MINUTE);
  });

  test('cost as many queries for twenty mentors as for two', async () => {
    await crowd('Queries', 20);
    const query = vi.spyOn(pg.Client.prototype, 'query');
    const countQueries = async (limit: number) => {
      query.mockClear();
      const { items } = await search({ topic: 'Queries', limit });
      expect(items).toHaveLength(limit);
      return query.mock.calls.length;
    };
    try {
      const two = await countQueries(2);
      const twenty = await countQueries(20);
      expect(two).toBeGreaterThan(0);
      expect(twenty).toBe(two);
      // Everything is compiled by now: who fits, topics, offerings, durations, calendars.
      expect(await countQueries(20)).toBeLessThanOrEqual(5);
    } finally {
      query.mockRestore();
    }
  });
});

describe('a profile', () => {
  test('shows what is on offer, and nothing that is retired', async () => {
    const mentor = await known({ name: 'Pia', bio: 'Hello', isListed: false }, { instantBooking: false });
    expect(granted(await findProfile(house.services, { handle: mentor.handle }))).toMatchObject({
      id: mentor.personId,
      name: 'Pia',
      bio: 'Hello',
      hasAvailability: true,
      instantBooking: false,
      completedSessions: 0,
      offerings: [{ id: mentor.offeringId, durations: [{ minutes: 30 }, { minutes: 60 }] }],
    });
    await retireOffering(house.services, mentor, { id: mentor.offeringId });
    expect(granted(await findProfile(house.services, { handle: mentor.handle })).offerings).toEqual([]);
  });

  test('says when no hours were published yet', async () => {
    const mentor = await known({});
    await house.db.availability.delete({ where: { mentorId: mentor.personId } });
    expect(granted(await findProfile(house.services, { handle: mentor.handle }))).toMatchObject({
      hasAvailability: false,
      instantBooking: false,
    });
  });

  test('of nobody is not found', async () => {
    expect(await findProfile(house.services, { handle: 'nobody-here' })).toMatchObject({
      ok: false,
      refusal: { code: 'NOT_FOUND' },
    });
  });
});
