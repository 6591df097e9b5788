import type { Actor } from '@server/services/actor';
import { markAllRead, markRead } from '@server/services/notification/mark-read';
import { countUnread, findPreferences, listNotifications } from '@server/services/notification/queries';
import { savePreference } from '@server/services/notification/save-preference';
import { aMentee } from '@tests/factories/people';
import { testHouse } from '@tests/helpers/house';
import { beforeEach, describe, expect, test } from 'vitest';
import { MINUTE } from '@/domain/time/instant';

const house = testHouse();

const newPerson = () => aMentee(house.services);

/** Something that happened `minute` minutes into the test, told to `personId`. */
async function tell(personId: string, minute: number, actorId: string | null = null) {
  const at = new Date(house.clock.now() + minute * MINUTE);
  const event = await house.db.event.create({
    data: {
      id: house.services.newId(),
      kind: 'reminder_1h',
      actor: actorId ? 'mentee' : 'system',
      actorId,
      facts: {},
      occurredAt: at,
    },
  });
  const id = house.services.newId();
  await house.db.notification.create({
    data: {
      id,
      eventId: event.id,
      personId,
      kind: event.kind,
      title: `News ${minute}`,
      body: 'It happened.',
      href: '/calendar',
      createdAt: at,
    },
  });
  return id;
}

const page = (actor: Actor, more: { cursor?: string; unreadOnly?: boolean } = {}) =>
  listNotifications(house.services, actor, { limit: 2, unreadOnly: false, ...more });

async function titles(result: Awaited<ReturnType<typeof page>>) {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value.items.map(({ title }) => title);
}

let reader: Actor;
beforeEach(async () => {
  reader = await newPerson();
});

describe('the list', () => {
  test('is one’s own, newest first, page by page without gaps or repeats', async () => {
    const other = await newPerson();
    await tell(other.personId, 9);
    // Two in the same moment, so that the page ends between equals.
    for (const minute of [1, 2, 2, 3, 4]) await tell(reader.personId, minute);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const result = await page(reader, cursor ? { cursor } : {});
      if (!result.ok) throw new Error(result.refusal.code);
      seen.push(...result.value.items.map(({ title }) => title));
      cursor = result.value.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(['News 4', 'News 3', 'News 2', 'News 2', 'News 1']);
  });

  test('says what the reader did themselves', async () => {
    await tell(reader.personId, 1, reader.personId);
    await tell(reader.personId, 2);
    const result = await page(reader);
    expect(result.ok && result.value.items.map(({ own }) => own)).toEqual([false, true]);
  });

  test('refuses a cursor that is none', async () => {
    for (const cursor of ['x', '12.', "1.'; drop table person"])
      expect(await page(reader, { cursor })).toMatchObject({ refusal: { code: 'INVALID_INPUT' } });
  });
});

describe('reading', () => {
  test('lowers the count, once, and reaches the other windows', async () => {
    const first = await tell(reader.personId, 1);
    await tell(reader.personId, 2);
    expect(await countUnread(house.services, reader)).toBe(2);
    house.hints.length = 0;
    expect(await markRead(house.services, reader, { ids: [first] })).toEqual({
      ok: true,
      value: { unread: 1 },
    });
    expect(await markRead(house.services, reader, { ids: [first] })).toEqual({
      ok: true,
      value: { unread: 1 },
    });
    expect(await titles(await page(reader, { unreadOnly: true }))).toEqual(['News 2']);
    await house.work();
    expect(house.hints).toMatchObject([
      { people: [reader.personId], mentors: [], hint: { kind: 'notification' } },
    ]);
  });

  test('does not touch what belongs to others', async () => {
    const other = await newPerson();
    const theirs = await tell(other.personId, 1);
    expect(await markRead(house.services, reader, { ids: [theirs] })).toMatchObject({ ok: true });
    expect(await countUnread(house.services, other)).toBe(1);
  });

  test('all of it leaves what arrived after one looked', async () => {
    for (const minute of [1, 2, 3]) await tell(reader.personId, minute);
    const seen = house.clock.now() + 2 * MINUTE;
    expect(await markAllRead(house.services, reader, { upTo: seen })).toEqual({
      ok: true,
      value: { unread: 1 },
    });
    expect(await titles(await page(reader, { unreadOnly: true }))).toEqual(['News 3']);
  });
});

describe('preferences', () => {
  test('remember what was chosen, and can be chosen anew', async () => {
    const choice = { kind: 'reminder_24h', channel: 'email' } as const;
    const email = async () =>
      (await findPreferences(house.services, reader)).find(({ kind }) => kind === choice.kind)?.email;
    expect(await email()).toBe('on');
    await savePreference(house.services, reader, { ...choice, enabled: false });
    expect(await email()).toBe('off');
    await savePreference(house.services, reader, { ...choice, enabled: true });
    expect(await email()).toBe('on');
  });

  test('cannot silence what nobody may miss', async () => {
    expect(
      await savePreference(house.services, reader, {
        kind: 'booking_cancelled',
        channel: 'email',
        enabled: false,
      }),
    ).toEqual({ ok: false, refusal: { code: 'PREFERENCE_FIXED' } });
  });

  test('are one’s own', async () => {
    const other = await newPerson();
    await savePreference(house.services, other, { kind: 'reminder_24h', channel: 'bell', enabled: false });
    const mine = await findPreferences(house.services, reader);
    expect(mine.find(({ kind }) => kind === 'reminder_24h')?.bell).toBe('on');
  });
});
