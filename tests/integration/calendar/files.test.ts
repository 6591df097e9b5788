import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { handleCalendarFile } from '@server/http/calendar/calendar-files';
import type { Actor } from '@server/services/actor';
import { cancelBooking } from '@server/services/booking/cancel-booking';
import { takeHold } from '@server/services/booking/take-hold';
import { createFeed, findFeed, revokeFeed } from '@server/services/calendar/feed';
import { acceptReschedule } from '@server/services/reschedule/accept-reschedule';
import { requestReschedule } from '@server/services/reschedule/request-reschedule';
import { encode } from 'next-auth/jwt';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { BookingView } from '@/contracts/booking';
import { DAY, HOUR } from '@/domain/time/instant';
import { aBooking, must } from '../../factories/bookings';
import { aMentee, aMentor, type Mentor } from '../../factories/people';
import { readCalendar } from '../../helpers/calendar';
import { MONDAY, testHouse } from '../../helpers/house';

const house = testHouse();
const SECRET = 'a secret that signs the sessions of this test';

let server: Server;
let url: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    handleCalendarFile(house.services, SECRET, request, response, request.url ?? '').catch((error: unknown) =>
      response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((closed) => server.close(closed)));

let mentor: Mentor;
let mentee: Actor;
let start: number;

beforeEach(async () => {
  house.clock.set(Math.ceil((house.clock.now() - MONDAY) / DAY) * DAY + MONDAY);
  start = house.clock.now() + 3 * DAY + 2 * HOUR;
  mentor = await aMentor(house.services);
  mentee = await aMentee(house.services);
});

const get = async (path: string, as?: Actor) => {
  const token = as && (await encode({ token: { sub: as.personId, epoch: 0 }, secret: SECRET }));
  return fetch(`${url}${path}`, { headers: token ? { cookie: `next-auth.session-token=${token}` } : {} });
};

async function move(booking: BookingView, to: number): Promise<void> {
  must(
    await requestReschedule(house.services, mentor, {
      bookingId: booking.id,
      start: to,
      reason: 'A conflict',
      warningSeen: true,
    }),
  );
  const { id: proposalId } = await house.db.proposal.findFirstOrThrow({
    where: { request: { bookingId: booking.id, closedAt: null } },
  });
  must(await acceptReschedule(house.services, mentee, { bookingId: booking.id, proposalId }));
}

const cancel = (booking: BookingView) =>
  cancelBooking(house.services, mentor, {
    bookingId: booking.id,
    category: 'illness',
    reason: 'Ill',
    expectedRefund: 9000,
  }).then(must);

describe('the files that come by mail', () => {
  test('of a session that was called off before they went out: only the cancellation is sent', async () => {
    const booking = await aBooking(house, mentor, mentee, { start });
    await move(booking, start + DAY);
    await move(booking, start + DAY + 2 * HOUR);
    await cancel(booking);
    await house.work();
    for (const actor of [mentor, mentee]) {
      const { email } = await house.db.person.findUniqueOrThrow({ where: { id: actor.personId } });
      const queued = await house.db.delivery.findMany({
        where: { personId: actor.personId, channel: 'email', calendarMethod: { not: null } },
        orderBy: { eventId: 'asc' },
      });
      expect(queued.map(({ status }) => status)).toEqual(['dropped', 'dropped', 'dropped', 'sent']);
      const files = (await house.mailTo({ email })).flatMap(({ calendar }) => calendar ?? []);
      expect(files.map(readCalendar)).toMatchObject([
        { method: 'CANCEL', sessions: [{ uid: `${booking.id}@parley`, sequence: 3, status: 'CANCELLED' }] },
      ]);
    }
  });

  test('moved, moved and cancelled: one UID, a rising SEQUENCE, and any order of arrival ends the same', async () => {
    const booking = await aBooking(house, mentor, mentee, { start });
    await house.work();
    await move(booking, start + DAY);
    await house.work();
    await move(booking, start + DAY + 2 * HOUR);
    await house.work();
    await cancel(booking);
    await house.work();
    const { email } = await house.db.person.findUniqueOrThrow({ where: { id: mentee.personId } });
    const files = (await house.mailTo({ email })).flatMap(({ calendar }) => calendar ?? []).map(readCalendar);
    expect(
      files.map(({ method, sessions: [session] }) => [method, session?.sequence, session?.start]),
    ).toEqual([
      ['REQUEST', 0, start],
      ['REQUEST', 1, start + DAY],
      ['REQUEST', 2, start + DAY + 2 * HOUR],
      ['CANCEL', 3, start + DAY + 2 * HOUR],
    ]);
    // A calendar keeps, per UID, the highest SEQUENCE it has met.
    for (const arrival of ordersOf(files)) {
      const shown = new Map<string, (typeof files)[number]['sessions'][number]>();
      for (const session of arrival.flatMap(({ sessions }) => sessions)) {
        if (session.sequence >= (shown.get(session.uid)?.sequence ?? 0)) shown.set(session.uid, session);
      }
      expect([...shown.values()]).toMatchObject([{ sequence: 3, status: 'CANCELLED' }]);
    }
  });
});

describe('“Add to calendar”', () => {
  test('gives a party the session under the UID it has in the mails', async () => {
    const booking = await aBooking(house, mentor, mentee, { start });
    for (const actor of [mentor, mentee]) {
      const response = await get(`/api/calendar/${booking.id}.ics`, actor);
      expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
      expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w-]+\.ics"$/);
      expect(response.headers.get('cache-control')).toContain('no-store');
      expect(readCalendar(await response.text())).toMatchObject({
        method: 'PUBLISH',
        sessions: [
          { uid: `${booking.id}@parley`, start, end: start + HOUR, sequence: 0, status: 'CONFIRMED' },
        ],
      });
    }
  });

  test('gives nobody else anything, and nobody a session that was never agreed', async () => {
    const booking = await aBooking(house, mentor, mentee, { start });
    const path = `/api/calendar/${booking.id}.ics`;
    expect((await get(path)).status).toBe(401);
    expect((await get(path, await aMentee(house.services))).status).toBe(404);
    const held = must(
      await takeHold(house.services, mentee, {
        offeringId: mentor.offeringId,
        minutes: 60,
        start: start + DAY,
      }),
    );
    expect((await get(`/api/calendar/${held.id}.ics`, mentee)).status).toBe(404);
    expect((await get('/api/calendar/x.ics', mentee)).status).toBe(404);
    expect((await fetch(`${url}${path}`, { method: 'POST' })).status).toBe(405);
  });
});

describe('the private feed', () => {
  const pathOf = (address: string) => new URL(address).pathname;

  test('shows both sides of a person’s sessions, as they are now', async () => {
    const first = await aBooking(house, mentor, mentee, { start });
    const second = await aBooking(house, mentor, mentee, { start: start + 2 * HOUR });
    const taught = await aBooking(house, await mentorIs(mentee), await aMentee(house.services), {
      start: start + DAY,
    });
    const feed = await createFeed(house.services, mentee);
    const read = async () => readCalendar(await (await get(pathOf(feed.url))).text());
    expect((await read()).sessions.map(({ uid, start: at }) => [uid, at])).toEqual([
      [`${first.id}@parley`, start],
      [`${second.id}@parley`, start + 2 * HOUR],
      [`${taught.id}@parley`, start + DAY],
    ]);
    await move(first, start + 4 * HOUR);
    await cancel(second);
    expect((await read()).sessions).toMatchObject([
      { uid: `${first.id}@parley`, start: start + 4 * HOUR, sequence: 1 },
      { uid: `${taught.id}@parley` },
    ]);
  });

  test('has an address that nobody can guess, of which only the hash is kept, and that can be taken back', async () => {
    expect(await findFeed(house.services, mentee)).toBeNull();
    const old = await createFeed(house.services, mentee);
    expect(old.url).toMatch(/^https:\/\/parley\.test\/api\/calendar\/feed\/[0-9a-f]{32}\.ics$/);
    const row = await house.db.calendarFeed.findUniqueOrThrow({ where: { personId: mentee.personId } });
    expect(old.url).not.toContain(row.tokenHash);
    expect(await findFeed(house.services, mentee)).toEqual({ createdAt: house.clock.now() });

    const renewed = await createFeed(house.services, mentee);
    expect((await get(pathOf(old.url))).status).toBe(404);
    expect((await get(pathOf(renewed.url))).status).toBe(200);
    await revokeFeed(house.services, mentee);
    expect((await get(pathOf(renewed.url))).status).toBe(404);
    expect(await findFeed(house.services, mentee)).toBeNull();
  });
});

/** The same person, with something to teach as well. */
async function mentorIs(actor: Actor): Promise<Mentor> {
  const model = await aMentor(house.services);
  const moved = { mentorId: actor.personId };
  await house.db.$transaction(async (tx) => {
    await tx.mentorProfile.create({
      data: { personId: actor.personId, handle: `both-${actor.personId.slice(-12)}`, headline: 'Both' },
    });
    await tx.availability.update({ where: { mentorId: model.personId }, data: moved });
    await tx.offering.update({ where: { id: model.offeringId }, data: moved });
  });
  return { ...model, ...actor };
}

/** Every order in which these can arrive. */
function ordersOf<T>(all: readonly T[]): T[][] {
  if (all.length < 2) return [[...all]];
  return all.flatMap((first, at) =>
    ordersOf([...all.slice(0, at), ...all.slice(at + 1)]).map((rest) => [first, ...rest]),
  );
}
