import type { Actor } from '@server/services/actor';
import { announce } from '@server/services/notification/announce';
import { savePreference } from '@server/services/notification/save-preference';
import { signUp } from '@server/services/person/sign-up';
import { beforeEach, expect, test } from 'vitest';
import { DAY, HOUR } from '@/domain/time/instant';
import { aBooking, must } from '../../factories/bookings';
import { aMentee, aMentor, anAdmin, type Mentor } from '../../factories/people';
import { readCalendar } from '../../helpers/calendar';
import { MONDAY, testHouse } from '../../helpers/house';

const house = testHouse();

let mentor: Mentor;
let mentee: Actor;

beforeEach(async () => {
  house.clock.set(Math.ceil((house.clock.now() - MONDAY) / DAY) * DAY + MONDAY);
  mentor = await aMentor(house.services, { timeZone: 'Europe/Berlin' });
  mentee = await aMentee(house.services, { timeZone: 'Asia/Kathmandu' });
});

const inTwoDays = () => house.clock.now() + 2 * DAY + 2 * HOUR;
const person = (actor: Actor) => house.db.person.findUniqueOrThrow({ where: { id: actor.personId } });
const mailsOf = async (actor: Actor) => house.mailTo(await person(actor));
const bellsOf = (actor: Actor) =>
  house.db.notification.findMany({ where: { personId: actor.personId }, orderBy: { createdAt: 'asc' } });

test('a confirmed booking rings both bells once and mails both once, each with the session for their calendar', async () => {
  const booking = await aBooking(house, mentor, mentee, { start: inTwoDays() });
  await house.work();
  const emails = [(await person(mentor)).email, (await person(mentee)).email];
  for (const [actor, other] of [
    [mentor, mentee],
    [mentee, mentor],
  ] as const) {
    expect(await bellsOf(actor)).toMatchObject([
      { kind: 'booking_confirmed', href: `/sessions/${booking.id}`, readAt: null },
    ]);
    const [mail, ...more] = await mailsOf(actor);
    expect(more).toEqual([]);
    expect(mail?.text).toContain((await person(other)).name);
    expect(mail?.text).toContain(`https://parley.test/sessions/${booking.id}`);
    // Both zones are named, whoever reads.
    expect(mail?.text).toContain('Berlin');
    expect(mail?.text).toContain('Kathmandu');
    expect(readCalendar(mail?.calendar)).toEqual({
      method: 'REQUEST',
      sessions: [
        {
          uid: `${booking.id}@parley`,
          sequence: 0,
          start: booking.start,
          end: booking.end,
          status: 'CONFIRMED',
          organizer: 'mailto:no-reply@parley.test',
          attendees: emails.map((email) => `mailto:${email}`),
        },
      ],
    });
  }
  expect(house.hints.filter(({ hint }) => hint.kind === 'notification').map(({ people }) => people)).toEqual(
    expect.arrayContaining([[mentor.personId], [mentee.personId]]),
  );
});

test('announcing twice changes nothing, also at once', async () => {
  const booking = await aBooking(house, mentor, mentee, { start: inTwoDays() });
  const { id: eventId } = await house.db.event.findFirstOrThrow({ where: { bookingId: booking.id } });
  await Promise.all([1, 2, 3, 4, 5].map(() => announce(house.services, eventId)));
  await house.work();
  await announce(house.services, eventId);
  await house.work();
  expect(await house.db.notification.count({ where: { eventId } })).toBe(2);
  expect(await house.db.delivery.count({ where: { eventId } })).toBe(4);
  for (const actor of [mentor, mentee]) expect(await mailsOf(actor)).toHaveLength(1);
});

test('the bell has rung and browsers are told before any mail is tried', async () => {
  const seen: number[] = [];
  house.sendMailBy({
    name: 'mailbox',
    honoursKey: true,
    send: async () => {
      seen.push(await house.db.notification.count({ where: { personId: mentor.personId } }));
      seen.push(house.hints.filter(({ people }) => people.includes(mentor.personId)).length);
      return { messageId: house.services.newId() };
    },
  });
  house.hints.length = 0;
  await aBooking(house, mentor, mentee, { start: inTwoDays() });
  await house.work();
  house.sendMailBy(null);
  expect(seen).toHaveLength(4);
  expect(Math.min(...seen)).toBeGreaterThan(0);
});

test('a reminder comes at its time, once, on the channels the person chose', async () => {
  must(
    await savePreference(house.services, mentee, { kind: 'reminder_24h', channel: 'email', enabled: false }),
  );
  const booking = await aBooking(house, mentor, mentee, { start: inTwoDays() });
  await house.pass(DAY + 2 * HOUR - 1);
  expect((await bellsOf(mentee)).map(({ kind }) => kind)).toEqual(['booking_confirmed']);
  await house.pass(1);
  expect((await bellsOf(mentee)).map(({ kind }) => kind)).toEqual(['booking_confirmed', 'reminder_24h']);
  expect(await mailsOf(mentee)).toHaveLength(1);
  expect(await mailsOf(mentor)).toHaveLength(2);
  await house.pass(DAY - 1);
  expect((await bellsOf(mentor)).map(({ kind }) => kind)).toEqual([
    'booking_confirmed',
    'reminder_24h',
    'reminder_1h',
    'reminder_15min',
  ]);
  expect(await house.db.event.count({ where: { bookingId: booking.id, kind: 'reminder_24h' } })).toBe(1);
});

test('a new account is welcomed by bell and mail, and no calendar file goes along', async () => {
  const email = 'new@example.test';
  const { personId } = must(
    await signUp(house.services, { email, password: 'long enough', name: 'Nia', timeZone: 'Asia/Kathmandu' }),
  );
  await house.work();
  expect(await house.mailTo({ email })).toMatchObject([{ subject: 'Welcome to Parley', calendar: null }]);
  expect(await house.db.notification.findMany({ where: { personId } })).toMatchObject([{ kind: 'welcome' }]);
});

test('admins are told where the kind says so, and nowhere else', async () => {
  const admin = await anAdmin(house.services);
  const booking = await aBooking(house, mentor, mentee, { start: inTwoDays() });
  await house.work();
  expect(await bellsOf(admin)).toEqual([]);
  const { facts } = await house.db.event.findFirstOrThrow({ where: { bookingId: booking.id } });
  if (!facts || typeof facts !== 'object' || Array.isArray(facts)) throw new Error('No facts');
  const eventId = house.services.newId();
  await house.db.event.create({
    data: {
      id: eventId,
      kind: 'refund_failed',
      bookingId: booking.id,
      actor: 'system',
      facts: { ...facts, amount: { amount: 9000, currency: 'EUR' } },
      occurredAt: new Date(house.clock.now()),
    },
  });
  await announce(house.services, eventId);
  await house.work();
  expect(await bellsOf(admin)).toMatchObject([{ kind: 'refund_failed' }]);
  expect(await mailsOf(admin)).toHaveLength(1);
  expect((await bellsOf(mentor)).map(({ kind }) => kind)).toEqual(['booking_confirmed']);
});
