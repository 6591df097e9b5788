import { createMeetings } from '@server/adapters/meetings/fallback';
import { createJitsi } from '@server/adapters/meetings/jitsi';
import { createLiveKit } from '@server/adapters/meetings/livekit';
import { freePort } from '@server/net';
import type { Actor } from '@server/services/actor';
import { cancelBooking } from '@server/services/booking/cancel-booking';
import { getBooking } from '@server/services/booking/queries';
import type { Services } from '@server/services/context';
import { joinMeeting } from '@server/services/meeting/join-meeting';
import { leaveMeeting } from '@server/services/meeting/leave-meeting';
import { acceptReschedule } from '@server/services/reschedule/accept-reschedule';
import { requestReschedule } from '@server/services/reschedule/request-reschedule';
import { beforeEach, describe, expect, test } from 'vitest';
import type { BookingView } from '@/contracts/booking';
import { DAY, HOUR, MINUTE } from '@/domain/time/instant';
import { aBooking, codeOf, must } from '../../factories/bookings';
import { aMentee, aMentor, anAdmin, type Mentor } from '../../factories/people';
import { MONDAY, testHouse } from '../../helpers/house';

const house = testHouse();

let mentor: Mentor;
let mentee: Actor;
let booking: BookingView;

beforeEach(async () => {
  house.clock.set(Math.ceil((house.clock.now() - MONDAY) / DAY) * DAY + MONDAY);
  mentor = await aMentor(house.services);
  mentee = await aMentee(house.services, { name: 'Mina Rai' });
  booking = await aBooking(house, mentor, mentee, { start: house.clock.now() + DAY + 2 * HOUR });
});

const join = (who: Actor, services: Services = house.services) =>
  joinMeeting(services, who, { bookingId: booking.id });
const attendance = () =>
  house.db.attendance.findMany({ where: { bookingId: booking.id }, orderBy: { joinedAt: 'asc' } });
const statusOf = async () => must(await getBooking(house.services, mentee, { bookingId: booking.id })).status;
const roomOf = (url: string) => new URL(url).pathname;

describe('the room opens', () => {
  test('ten minutes before the start and not earlier: who comes too early is told when', async () => {
    house.clock.set(booking.start - 10 * MINUTE - 1);
    expect(await join(mentee)).toEqual({
      ok: false,
      refusal: { code: 'TOO_EARLY_TO_JOIN', retryAt: booking.start - 10 * MINUTE },
    });
    expect(await attendance()).toEqual([]);
    house.clock.set(booking.start - 10 * MINUTE);
    expect(must(await join(mentee))).toMatchObject({ provider: 'jitsi' });
  });

  test('until half an hour after the end', async () => {
    house.clock.set(booking.end + 30 * MINUTE - 1);
    expect((await join(mentor)).ok).toBe(true);
    house.clock.set(booking.end + 30 * MINUTE);
    expect(codeOf(await join(mentor))).toBe('TOO_LATE_TO_JOIN');
  });

  test('to the two of them and nobody else, admins included', async () => {
    house.clock.set(booking.start);
    const others = [
      await aMentee(house.services),
      await anAdmin(house.services),
      await aMentor(house.services),
    ];
    for (const other of others) {
      expect(codeOf(await join(other))).toBe('NOT_FOUND');
      expect(codeOf(await leaveMeeting(house.services, other, { bookingId: booking.id }))).toBe('NOT_FOUND');
    }
    expect(await attendance()).toEqual([]);
  });

  test('not for a session that was cancelled', async () => {
    must(
      await cancelBooking(house.services, mentee, {
        bookingId: booking.id,
        category: 'illness',
        reason: 'Ill',
        expectedRefund: 9000,
      }),
    );
    house.clock.set(booking.start);
    expect(codeOf(await join(mentee))).toBe('SESSION_CANCELLED');
  });

  test('at the time it was moved to, not at the old one', async () => {
    const start = booking.start + DAY;
    must(
      await requestReschedule(house.services, mentee, {
        bookingId: booking.id,
        start,
        reason: null,
        warningSeen: false,
      }),
    );
    const { id: proposalId } = await house.db.proposal.findFirstOrThrow({
      where: { request: { bookingId: booking.id } },
    });
    must(await acceptReschedule(house.services, mentor, { bookingId: booking.id, proposalId }));
    house.clock.set(booking.start);
    expect(await join(mentee)).toMatchObject({
      refusal: { code: 'TOO_EARLY_TO_JOIN', retryAt: start - 10 * MINUTE },
    });
    house.clock.set(start);
    expect((await join(mentee)).ok).toBe(true);
  });

  test('not where the two meet in person', async () => {
    await house.db.booking.update({ where: { id: booking.id }, data: { meetingType: 'in_person' } });
    house.clock.set(booking.start);
    expect(codeOf(await join(mentee))).toBe('MEETS_IN_PERSON');
  });
});

describe('inside', () => {
  beforeEach(() => house.clock.set(booking.start - 5 * MINUTE));

  test('both are in one room, whose name tells nothing and cannot be guessed', async () => {
    const [one, two] = await Promise.all([join(mentor), join(mentee)]);
    const rooms = [must(one).url, must(two).url].map(roomOf);
    expect(rooms[0]).toBe(rooms[1]);
    expect(rooms[0]).toMatch(/^\/parley-[0-9a-f]{32}$/);
    expect(
      JSON.stringify(must(await getBooking(house.services, mentee, { bookingId: booking.id }))),
    ).not.toContain(rooms[0]?.slice('/parley-'.length) ?? '');
  });

  test('the mentor’s first coming starts the session; the mentee’s does not', async () => {
    must(await join(mentee));
    expect(await statusOf()).toBe('scheduled');
    must(await join(mentor));
    expect(await statusOf()).toBe('in_progress');
    must(await join(mentor));
    const started = await house.db.audit.findMany({ where: { subjectId: booking.id, action: 'started' } });
    expect(started).toMatchObject([{ actor: 'mentor', actorId: mentor.personId, ip: '203.0.113.7' }]);
  });

  test('coming and going is written down for both, a second window is the same stay', async () => {
    const came = house.clock.now();
    must(await join(mentee));
    must(await join(mentee));
    house.clock.advance(20 * MINUTE);
    must(await leaveMeeting(house.services, mentee, { bookingId: booking.id }));
    must(await leaveMeeting(house.services, mentee, { bookingId: booking.id }));
    house.clock.advance(MINUTE);
    must(await join(mentee));
    must(await join(mentor));
    const rows = (await attendance()).map(({ party, joinedAt, leftAt }) => [
      party,
      joinedAt.getTime() - came,
      leftAt && leftAt.getTime() - came,
    ]);
    expect(rows).toHaveLength(3);
    expect(rows).toEqual(
      expect.arrayContaining([
        ['mentee', 0, 20 * MINUTE],
        ['mentee', 21 * MINUTE, null],
        ['mentor', 21 * MINUTE, null],
      ]),
    );
  });

  test('twenty clicks at once are one stay and one start', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => join(mentor)));
    expect(all.every(({ ok }) => ok)).toBe(true);
    expect(await attendance()).toHaveLength(1);
    expect(await house.db.audit.count({ where: { subjectId: booking.id, action: 'started' } })).toBe(1);
  });
});

describe('where it is', () => {
  const jitsi = createJitsi({ domain: 'jitsi.test', app: { id: 'parley', secret: 'a secret to sign with' } });
  const meetings = (liveKitPort: number, told: string[] = []) =>
    createMeetings(
      [
        createLiveKit({
          url: `ws://127.0.0.1:${liveKitPort}`,
          apiKey: 'key',
          apiSecret: 'secret',
          timeoutMs: 1_000,
        }),
        jitsi,
      ],
      ({ provider }) => told.push(provider),
    );

  beforeEach(() => house.clock.set(booking.start));

  test('LiveKit when it is set up; when that is down the next, for both, and somebody is told', async () => {
    const told: string[] = [];
    const services = { ...house.services, meetings: meetings(await freePort(), told) };
    const first = must(await join(mentee, services));
    expect([first.provider, told]).toEqual(['jitsi', ['livekit']]);

    // LiveKit is back: the second one still goes where the first one waits.
    const livekit = {
      ...meetings(1),
      arrange: async (room: string) => ({ provider: 'livekit' as const, room }),
    };
    const second = must(await join(mentor, { ...house.services, meetings: livekit }));
    expect(second.provider).toBe('jitsi');
    expect(roomOf(second.url)).toBe(roomOf(first.url));
  });

  test('somewhere else when the chosen service was taken out of use', async () => {
    await house.db.booking.update({ where: { id: booking.id }, data: { meetingProvider: 'livekit' } });
    expect(must(await join(mentor)).provider).toBe('jitsi');
    expect((await house.db.booking.findUniqueOrThrow({ where: { id: booking.id } })).meetingProvider).toBe(
      'jitsi',
    );
  });

  test('nowhere when nothing answers: refused, and nobody counts as having come', async () => {
    const services = { ...house.services, meetings: createMeetings([], () => undefined) };
    expect(codeOf(await join(mentor, services))).toBe('MEETING_UNAVAILABLE');
    expect(await attendance()).toEqual([]);
  });

  test('the link is made for this person at this click, and dies when the room closes', async () => {
    const services = { ...house.services, meetings: createMeetings([jitsi], () => undefined) };
    const claims = async (who: Actor) => {
      const token = new URL(must(await join(who, services)).url).searchParams.get('jwt') ?? '';
      return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    };
    expect(await claims(mentee)).toMatchObject({
      exp: (booking.end + 30 * MINUTE) / 1_000,
      room: expect.stringMatching(/^parley-[0-9a-f]{32}$/),
      context: { user: { id: mentee.personId, name: 'Mina Rai', affiliation: 'member' } },
    });
    expect(await claims(mentor)).toMatchObject({
      context: { user: { id: mentor.personId, affiliation: 'owner' } },
    });
  });
});
