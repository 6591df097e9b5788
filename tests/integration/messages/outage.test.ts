import { createSmtpSender } from '@server/adapters/email/smtp';
import { createLog } from '@server/log';
import { freePort } from '@server/net';
import type { Actor } from '@server/services/actor';
import { cancelBooking } from '@server/services/booking/cancel-booking';
import { sendEmail } from '@server/services/notification/send-email';
import { acceptReschedule } from '@server/services/reschedule/accept-reschedule';
import { requestReschedule } from '@server/services/reschedule/request-reschedule';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '@/domain/time/instant';
import { aBooking, must } from '../../factories/bookings';
import { aMentee, aMentor, type Mentor } from '../../factories/people';
import { readCalendar } from '../../helpers/calendar';
import { MONDAY, testHouse } from '../../helpers/house';
import { type Peer, type ReceivedMail, resendPeer, smtpPeer } from '../../unit/email-adapters/peers';

const house = testHouse();

let mentor: Mentor;
let mentee: Actor;
let email: string;
let peer: Peer;

beforeEach(async () => {
  house.clock.set(Math.ceil((house.clock.now() - MONDAY) / DAY) * DAY + MONDAY);
  mentor = await aMentor(house.services);
  mentee = await aMentee(house.services);
  ({ email } = await house.db.person.findUniqueOrThrow({ where: { id: mentee.personId } }));
  // Ample time, so that a machine under load is not taken for a server that is down.
  peer = await smtpPeer({ timeoutMs: 10_000 });
});

afterEach(async () => {
  house.sendMailBy(null);
  await peer.close();
});

const toMentee = () => peer.received.filter(({ to }) => to.includes(email));
const deliveries = () =>
  house.db.delivery.findMany({
    where: { personId: mentee.personId, channel: 'email' },
    orderBy: { eventId: 'asc' },
  });
const states = async () => (await deliveries()).map(({ kind, status }) => [kind, status]);
const sessionIn = (mail: ReceivedMail | undefined) => readCalendar(mail?.calendars[0]?.content).sessions[0];

test('two hours without a mail server: every mail once, in order, none that is no longer true', async () => {
  const tomorrow = house.clock.now() + DAY + 2 * HOUR;
  const soon = house.clock.now() + 150 * MINUTE;
  house.sendMailBy(createSmtpSender({ url: `smtp://127.0.0.1:${await freePort()}`, timeoutMs: 2_000 }));

  const kept = await aBooking(house, mentor, mentee, { start: tomorrow });
  const lost = await aBooking(house, mentor, mentee, { start: soon });
  await house.pass(HOUR);
  must(
    await requestReschedule(house.services, mentor, {
      bookingId: kept.id,
      start: tomorrow + DAY,
      reason: 'Travelling',
      warningSeen: false,
    }),
  );
  await house.pass(10 * MINUTE);
  const proposal = await house.db.proposal.findFirstOrThrow({ where: { request: { bookingId: kept.id } } });
  must(await acceptReschedule(house.services, mentee, { bookingId: kept.id, proposalId: proposal.id }));
  // The reminder for the session that is about to be cancelled is written down at half past nine.
  await house.pass(25 * MINUTE);
  must(
    await cancelBooking(house.services, mentor, {
      bookingId: lost.id,
      category: 'illness',
      reason: 'I am ill',
      expectedRefund: 9000,
    }),
  );
  await house.pass(25 * MINUTE);
  expect(peer.received).toEqual([]);
  expect((await deliveries()).every(({ status }) => status === 'pending')).toBe(true);
  const [first] = await deliveries();
  expect(first).toMatchObject({
    lastError: expect.stringContaining('smtp'),
    nextAttemptAt: expect.any(Date),
  });
  expect(first?.attempts).toBeGreaterThan(4);

  house.sendMailBy(peer.sender);
  await house.pass(HOUR);
  expect(await states()).toEqual([
    ['booking_confirmed', 'sent'],
    ['booking_confirmed', 'dropped'],
    ['reschedule_asked', 'dropped'],
    ['reschedule_accepted', 'sent'],
    ['reminder_1h', 'dropped'],
    ['booking_cancelled', 'sent'],
    ['refund_done', 'sent'],
  ]);
  const mails = toMentee();
  expect(mails).toHaveLength(4);
  const about = (booking: { id: string }) => mails.filter(({ text }) => text.includes(booking.id));
  expect(about(kept).map((mail) => sessionIn(mail)?.start)).toEqual([tomorrow, tomorrow + DAY]);
  expect(about(kept).map((mail) => sessionIn(mail)?.sequence)).toEqual([0, 1]);
  const [cancelled] = mails.filter(({ calendars }) => calendars[0]?.type.includes('CANCEL'));
  expect(sessionIn(cancelled)).toMatchObject({ uid: `${lost.id}@parley`, status: 'CANCELLED', sequence: 1 });
  // The mentor was at the end of the same line.
  expect(peer.received.length - mails.length).toBe(3);

  await house.pass(2 * DAY - 3 * HOUR);
  const kinds = (await states()).map(([kind]) => kind);
  expect(kinds.filter((kind) => kind === 'reminder_24h')).toHaveLength(1);
});

test('a mail about one booking does not hold up those about another, nor those to others', async () => {
  const start = house.clock.now() + 2 * DAY + 2 * HOUR;
  const first = await aBooking(house, mentor, mentee, { start });
  const second = await aBooking(house, mentor, mentee, { start: start + 2 * HOUR });
  const carrier = peer.sender;
  house.sendMailBy({
    ...carrier,
    send: (message) =>
      message.text.includes(first.id) && message.to.address === email
        ? createSmtpSender({ url: 'smtp://127.0.0.1:1', timeoutMs: 1_000 }).send(message)
        : carrier.send(message),
  });
  await house.work();
  expect(toMentee().map(({ text }) => text.includes(second.id))).toEqual([true]);
  expect(peer.received).toHaveLength(3);
});

describe('an address that does not exist', () => {
  test('makes the delivery bounce, warns its owner on the bell and the admins, and gets no more mail', async () => {
    house.sendMailBy(peer.sender);
    peer.behave('refuse');
    const start = house.clock.now() + 2 * DAY + 2 * HOUR;
    await aBooking(house, mentor, mentee, { start });
    await house.work();
    expect(await states()).toEqual([['booking_confirmed', 'bounced']]);
    const { emailBouncedAt } = await house.db.person.findUniqueOrThrow({ where: { email } });
    expect(emailBouncedAt?.getTime()).toBe(house.clock.now());
    const bells = await house.db.notification.findMany({ where: { personId: mentee.personId } });
    expect(bells.map(({ kind }) => kind)).toEqual(['booking_confirmed', 'address_bounced']);
    expect(house.hints).toContainEqual(
      expect.objectContaining({
        people: [mentee.personId],
        hint: expect.objectContaining({ kind: 'person' }),
      }),
    );

    peer.behave('accept');
    await house.pass(DAY + 2 * HOUR);
    expect(await states()).toEqual([
      ['booking_confirmed', 'bounced'],
      ['reminder_24h', 'dropped'],
    ]);
    expect(toMentee()).toEqual([]);
  });
});

test('a server that stays away for three days makes the mail dead, and the next one is tried', async () => {
  const start = house.clock.now() + 10 * DAY + 2 * HOUR;
  peer.behave('busy');
  house.sendMailBy(peer.sender);
  const booking = await aBooking(house, mentor, mentee, { start });
  // Half an hour between tries for three days: enough to jump from one to the next.
  await house.work();
  for (let tries = 0; tries < 3; tries++) {
    house.clock.advance(DAY + HOUR);
    await house.work();
  }
  expect(await states()).toEqual([['booking_confirmed', 'dead']]);
  peer.behave('accept');
  must(
    await cancelBooking(house.services, mentee, {
      bookingId: booking.id,
      category: 'illness',
      reason: 'I am ill',
      expectedRefund: 9000,
    }),
  );
  await house.work();
  expect(await states()).toEqual([
    ['booking_confirmed', 'dead'],
    ['booking_cancelled', 'sent'],
    ['refund_done', 'sent'],
  ]);
});

describe('a server that takes the mail and hangs up before it says so', () => {
  const start = () => house.clock.now() + 2 * DAY + 2 * HOUR;

  test('gets it again under the same key, which Resend honours: one mail', async () => {
    const resend = await resendPeer();
    try {
      house.sendMailBy(resend.sender);
      resend.behave('drop');
      await aBooking(house, mentor, mentee, { start: start() });
      await house.work();
      expect(resend.received).toHaveLength(2);
      resend.behave('accept');
      await house.pass(2 * MINUTE);
      expect(resend.received).toHaveLength(2);
      expect((await deliveries()).map(({ status, attempts }) => [status, attempts])).toEqual([['sent', 2]]);
    } finally {
      await resend.close();
    }
  });

  test('may get it twice by SMTP, as one Message-ID, and the log says so', async () => {
    const lines: string[] = [];
    const services = { ...house.services, log: createLog('warn', (line) => lines.push(line)) };
    await aBooking(house, mentor, mentee, { start: start() });
    house.sendMailBy({ ...peer.sender, send: async () => Promise.reject(new Error('not yet')) });
    await house.work();
    house.sendMailBy(peer.sender);
    const [delivery] = await deliveries();
    if (!delivery) throw new Error('No delivery');
    peer.behave('drop');
    await sendEmail(services, delivery.id);
    expect(lines.join()).toContain('a mail may arrive twice');
    peer.behave('accept');
    await sendEmail(services, delivery.id);
    const ids = toMentee().map(({ headers }) => headers['message-id']);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });
});
