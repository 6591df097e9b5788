import { createHmac, randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { handleUnsubscribe } from '@server/http/unsubscribe';
import { handleEmailWebhook } from '@server/http/webhooks/email';
import type { Actor } from '@server/services/actor';
import { sendMagicLink } from '@server/services/person/send-magic-link';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DAY, HOUR, MINUTE, SECOND } from '@/domain/time/instant';
import { aBooking } from '../../factories/bookings';
import { aMentee, aMentor, type Mentor } from '../../factories/people';
import { MONDAY, testHouse } from '../../helpers/house';

const house = testHouse();
const KEY = Buffer.from('a key of thirty-two bytes or so.');
const KEYS = { resendSecret: `whsec_${KEY.toString('base64')}`, sendgridKey: undefined };

let server: Server;
let url: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    const handled = path.startsWith('/api/unsubscribe/')
      ? handleUnsubscribe(house.services, request, response, path)
      : handleEmailWebhook(house.services, KEYS, request, response, path);
    handled.catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((closed) => server.close(closed)));

let mentor: Mentor;
let mentee: Actor;

beforeEach(async () => {
  house.clock.set(Math.ceil((house.clock.now() - MONDAY) / DAY) * DAY + MONDAY);
  mentor = await aMentor(house.services);
  mentee = await aMentee(house.services);
});

/** A mail that went out to the mentee, as the provider knows it. */
async function aMail() {
  await aBooking(house, mentor, mentee, { start: house.clock.now() + 2 * DAY + 2 * HOUR });
  await house.work();
  return house.db.delivery.findFirstOrThrow({ where: { personId: mentee.personId, channel: 'email' } });
}

const statusOf = async ({ id }: { id: string }) =>
  (await house.db.delivery.findUniqueOrThrow({ where: { id } })).status;
const bouncedAt = async () =>
  (await house.db.person.findUniqueOrThrow({ where: { id: mentee.personId } })).emailBouncedAt;

async function tell(type: string, messageId: string | null, { key = KEY, data = {} } = {}): Promise<number> {
  const body = JSON.stringify({
    type,
    created_at: new Date(house.clock.now()).toISOString(),
    data: { email_id: messageId, ...data },
  });
  const timestamp = String(Math.floor(house.clock.now() / SECOND));
  const id = `msg_${randomUUID()}`;
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  const response = await fetch(`${url}/api/webhooks/email/resend`, {
    method: 'POST',
    body,
    headers: { 'svix-id': id, 'svix-timestamp': timestamp, 'svix-signature': `v1,${signature}` },
  });
  return response.status;
}

describe('what a mail provider reports', () => {
  test('is believed only when it is signed', async () => {
    const mail = await aMail();
    expect(await tell('email.bounced', mail.messageId, { key: Buffer.from('somebody else') })).toBe(400);
    await house.work();
    expect(await statusOf(mail)).toBe('sent');
    const unsigned = await fetch(`${url}/api/webhooks/email/sendgrid`, { method: 'POST', body: '[]' });
    expect(unsigned.status).toBe(400);
    expect((await fetch(`${url}/api/webhooks/email/resend`)).status).toBe(405);
    expect((await fetch(`${url}/api/webhooks/email/other`, { method: 'POST' })).status).toBe(404);
  });

  test('shows on the delivery, in whatever order and however often it comes', async () => {
    const mail = await aMail();
    for (const type of ['email.delivered', 'email.sent', 'email.delivered', 'email.delivery_delayed'])
      expect(await tell(type, mail.messageId)).toBe(200);
    await house.work();
    expect(await statusOf(mail)).toBe('delivered');
  });

  test('that an address bounced warns its owner once; that a mail arrived later ends the warning', async () => {
    const mail = await aMail();
    await tell('email.bounced', mail.messageId);
    await tell('email.bounced', mail.messageId);
    await house.work();
    expect(await statusOf(mail)).toBe('bounced');
    expect((await bouncedAt())?.getTime()).toBe(house.clock.now());
    expect(
      await house.db.notification.count({ where: { personId: mentee.personId, kind: 'address_bounced' } }),
    ).toBe(1);
    house.clock.advance(MINUTE);
    await tell('email.delivered', mail.messageId);
    await house.work();
    expect(await bouncedAt()).toBeNull();
    expect(await statusOf(mail)).toBe('bounced');
  });

  test('that an address bounced says nothing about the one its owner has by now', async () => {
    const mail = await aMail();
    await house.db.person.update({
      where: { id: mentee.personId },
      data: { email: `moved-${mentee.personId}@example.test` },
    });
    await tell('email.bounced', mail.messageId);
    await house.work();
    expect(await statusOf(mail)).toBe('bounced');
    expect(await bouncedAt()).toBeNull();
  });

  test('may come before we have written down the id it speaks of', async () => {
    const mail = await aMail();
    const { messageId } = mail;
    await house.db.delivery.update({ where: { id: mail.id }, data: { messageId: null } });
    await tell('email.delivered', messageId);
    await house.work();
    await house.db.delivery.update({ where: { id: mail.id }, data: { messageId } });
    await house.pass(2 * MINUTE);
    expect(await statusOf(mail)).toBe('delivered');
  });
});

describe('the link that stops mails of one kind', () => {
  test('works with one click from a mail program, asks people first, and stops only that kind', async () => {
    await aMail();
    await house.pass(DAY + 2 * HOUR);
    const { email } = await house.db.person.findUniqueOrThrow({ where: { id: mentee.personId } });
    const [confirmation, reminder] = await house.mailTo({ email });
    const link = /https:\/\/parley\.test(\/api\/unsubscribe\/[0-9a-f-]+)/;
    expect(confirmation?.text).not.toMatch(link);
    const [, path = ''] = link.exec(reminder?.text ?? '') ?? [];

    const chosen = () => house.db.notificationPreference.findMany({ where: { personId: mentee.personId } });
    const asked = await fetch(`${url}${path}`);
    expect([asked.status, await asked.text()]).toEqual([200, expect.stringContaining('Stop them')]);
    expect(await chosen()).toEqual([]);

    expect((await fetch(`${url}${path}`, { method: 'POST' })).status).toBe(200);
    expect((await fetch(`${url}${path}`, { method: 'POST' })).status).toBe(200);
    expect(await chosen()).toMatchObject([{ kind: 'reminder_24h', channel: 'email', enabled: false }]);
  });

  test('leads nowhere for mail that may not be missed, or that nobody sent', async () => {
    const mail = await aMail();
    for (const id of [mail.id, house.services.newId(), 'x'])
      expect((await fetch(`${url}/api/unsubscribe/${id}`, { method: 'POST' })).status).toBe(404);
  });
});

describe('a sign-in link', () => {
  const link = {
    email: 'nobody@example.test',
    url: 'https://parley.test/api/auth/callback/email?token=secret',
  };

  test('reaches an address that belongs to nobody yet, and leads where it says', async () => {
    await sendMagicLink(house.services, { ...link, expiresAt: house.clock.now() + 15 * MINUTE });
    await house.work();
    const mails = await house.mailTo({ email: link.email });
    expect(mails).toMatchObject([{ subject: 'Your sign-in link', text: expect.stringContaining(link.url) }]);
  });

  test('is not sent once it has run out', async () => {
    const email = 'late@example.test';
    await sendMagicLink(house.services, { ...link, email, expiresAt: house.clock.now() });
    await house.work();
    expect(await house.mailTo({ email })).toEqual([]);
  });
});
