import { readAddress, writeAddress } from '@server/adapters/email/address';
import {
  type EmailMessage,
  EmailPermanentError,
  type EmailSender,
  EmailTemporaryError,
} from '@server/adapters/email/port';
import { createResendSender } from '@server/adapters/email/resend';
import { createSendGridSender } from '@server/adapters/email/sendgrid';
import { createSmtpSender } from '@server/adapters/email/smtp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { calendarFile, calendarUid } from '@/domain/calendar/ics';
import { mailboxPeer, type Peer, resendPeer, sendGridPeer, smtpPeer, TIMEOUT_MS } from './peers';

const START = Date.UTC(2026, 2, 3, 13, 0);

const invite = calendarFile({
  method: 'REQUEST',
  uid: calendarUid('booking-1'),
  sequence: 0,
  dtstamp: START - 86_400_000,
  start: START,
  end: START + 3_600_000,
  summary: 'Gespräch über Zürich — कखग 🧭',
  description: 'One\nTwo; three, four',
  url: 'https://parley.test/sessions/booking-1',
  location: null,
  organizer: { name: 'Parley', email: 'sessions@parley.test' },
  attendees: [{ name: 'Mina Rai', email: 'mina@mentees.test', role: 'mentee' }],
  status: 'CONFIRMED',
  reminders: [],
});

const message: EmailMessage = {
  idempotencyKey: 'event-1:email:mina',
  to: { name: 'Mina Rai', address: 'mina@mentees.test' },
  from: { name: 'Parley', address: 'no-reply@parley.test' },
  subject: 'Booked: “Gespräch über Zürich” with Ada, Tue 3 Mar, 18:45',
  html: '<p>You are booked with <b>Ada</b>, 18:45 – 19:45 · €90.00</p>',
  text: 'You are booked with Ada, 18:45 – 19:45 · €90.00',
};

const caught = (sending: Promise<unknown>) => sending.then(() => undefined).catch((error: unknown) => error);

const PEERS: readonly (readonly [string, () => Promise<Peer>])[] = [
  ['SMTP', smtpPeer],
  ['Resend', resendPeer],
  ['SendGrid', sendGridPeer],
  ['the local mailbox', mailboxPeer],
];

describe.each(PEERS)('a mail by %s', (name, connect) => {
  let peer: Peer;
  beforeEach(async () => {
    peer = await connect();
  });
  afterEach(() => peer.close());

  test('arrives as it was written, from and to the right people', async () => {
    await peer.sender.send(message);
    expect(peer.received).toHaveLength(1);
    const [mail] = peer.received;
    expect(mail).toMatchObject({
      to: '"Mina Rai" <mina@mentees.test>',
      from: '"Parley" <no-reply@parley.test>',
      subject: message.subject,
    });
    expect(mail?.html).toContain('You are booked with <b>Ada</b>, 18:45 – 19:45 · €90.00');
    expect(mail?.text).toContain('You are booked with Ada, 18:45 – 19:45 · €90.00');
    expect(mail?.calendars).toEqual([]);
  });

  test.each(['REQUEST', 'CANCEL'] as const)('brings a calendar file that says %s', async (method) => {
    await peer.sender.send({ ...message, calendar: { method, content: invite } });
    const calendars = peer.received[0]?.calendars ?? [];
    expect(calendars.map(({ type }) => type).join()).toMatch(new RegExp(`text/calendar;.*method=${method}`));
    for (const { content } of calendars)
      expect(content.replace(/\r?\n$/, '')).toBe(invite.replace(/\r\n$/, ''));
  });

  test('carries headers of its own, such as the one-click unsubscribe', async () => {
    await peer.sender.send({
      ...message,
      headers: { 'List-Unsubscribe': '<https://parley.test/stop/1>' },
    });
    const headers = Object.entries(peer.received[0]?.headers ?? {});
    expect(headers.find(([header]) => header.toLowerCase() === 'list-unsubscribe')?.[1]).toBe(
      '<https://parley.test/stop/1>',
    );
  });

  test('gets an id, by which its fate is told later', async () => {
    const first = await peer.sender.send(message);
    const second = await peer.sender.send({ ...message, idempotencyKey: 'event-2:email:mina' });
    expect(first.messageId).not.toBe('');
    expect(second.messageId).not.toBe(first.messageId);
  });

  test('sent again with the same key is the same mail, where the provider honours keys', async () => {
    const first = await peer.sender.send(message);
    const again = await peer.sender.send(message);
    expect(peer.received).toHaveLength(peer.sender.honoursKey ? 1 : 2);
    if (peer.sender.honoursKey) expect(again).toEqual(first);
    if (name === 'SMTP') {
      const ids = peer.received.map(({ headers }) => headers['message-id']);
      expect(ids).toEqual([first.messageId, first.messageId]);
    }
  });

  test('cannot be given recipients by a name', async () => {
    await peer.sender.send({
      ...message,
      to: { name: 'Mina" <eve@evil.test>, "x\r\nBcc: eve@evil.test', address: 'mina@mentees.test' },
    });
    const [mail] = peer.received;
    expect(mail?.to).toMatch(/<mina@mentees\.test>$/);
    expect(Object.keys(mail?.headers ?? {}).map((header) => header.toLowerCase())).not.toContain('bcc');
  });
});

describe.each(PEERS.slice(0, 3))('when %s does not take a mail', (_name, connect) => {
  let peer: Peer;
  beforeEach(async () => {
    peer = await connect();
  });
  afterEach(() => peer.close());

  test('because it is wrong, that is for good', async () => {
    peer.behave('refuse');
    const error = await caught(peer.sender.send(message));
    expect(error).toBeInstanceOf(EmailPermanentError);
    expect(error).toMatchObject({ provider: peer.name });
  });

  test('because it is busy, it may later, and certainly has not yet', async () => {
    peer.behave('busy');
    const error = await caught(peer.sender.send(message));
    expect(error).toBeInstanceOf(EmailTemporaryError);
    expect(error).toMatchObject({ uncertain: false });
    peer.behave('accept');
    await peer.sender.send(message);
    expect(peer.received).toHaveLength(1);
  });

  test('because our key is wrong, no mail is given up for it', async () => {
    peer.behave('wrong key');
    const error = await caught(peer.sender.send(message));
    expect(error).toBeInstanceOf(EmailTemporaryError);
    expect(error).toMatchObject({ uncertain: false });
  });

  test.each(['silent', 'drop'] as const)(
    'but may have (%s), it says so, long before anybody loses patience',
    async (behaviour) => {
      peer.behave(behaviour);
      const error = await caught(peer.sender.send(message));
      expect(error).toBeInstanceOf(EmailTemporaryError);
      expect(error).toMatchObject({ uncertain: true });
    },
  );

  test('because it took it before its answer got lost, a retry sends no second one where it honours keys', async () => {
    peer.behave('drop');
    await caught(peer.sender.send(message));
    peer.behave('accept');
    await peer.sender.send(message);
    expect(peer.received).toHaveLength(peer.sender.honoursKey ? 1 : 2);
  });

  test('because nobody is there, it may later, and certainly has not yet', async () => {
    await peer.close();
    const error = await caught(peer.sender.send(message));
    expect(error).toBeInstanceOf(EmailTemporaryError);
    expect(error).toMatchObject({ uncertain: false });
    peer = await connect();
  });
});

test('a retry with other content under a key that Resend has seen is not sent, and not tried for ever', async () => {
  const peer = await resendPeer();
  await peer.sender.send(message);
  const error = await caught(peer.sender.send({ ...message, subject: 'Something else' }));
  expect(error).toBeInstanceOf(EmailPermanentError);
  expect(peer.received).toHaveLength(1);
  await peer.close();
});

test('no secret is in what an error says', async () => {
  const senders: EmailSender[] = [
    createSmtpSender({ url: 'smtp://parley:hush-hush@127.0.0.1:1', timeoutMs: TIMEOUT_MS }),
    createResendSender({ apiKey: 'hush-hush', baseUrl: 'http://127.0.0.1:1', timeoutMs: TIMEOUT_MS }),
    createSendGridSender({ apiKey: 'hush-hush', baseUrl: 'http://127.0.0.1:1', timeoutMs: TIMEOUT_MS }),
  ];
  for (const sender of senders) {
    expect(String(await caught(sender.send(message)))).not.toContain('hush-hush');
  }
});

describe('an address', () => {
  test.each([
    ['Parley <no-reply@parley.test>', { name: 'Parley', address: 'no-reply@parley.test' }],
    [
      '"Parley, the app" <no-reply@parley.test>',
      { name: 'Parley, the app', address: 'no-reply@parley.test' },
    ],
    ['<no-reply@parley.test>', { name: null, address: 'no-reply@parley.test' }],
    ['no-reply@parley.test', { name: null, address: 'no-reply@parley.test' }],
    ['Parley', null],
    ['a@b.test, c@d.test', null],
    ['', null],
  ])('is read from settings: %s', (text, expected) => {
    expect(readAddress(text)).toEqual(expected);
  });

  test('is written so that a name stays a name', () => {
    expect(writeAddress({ name: 'Ada "A" <x@y.z>\r\nBcc: e', address: 'ada@mentors.test' })).toBe(
      '"Ada A x@y.z Bcc: e" <ada@mentors.test>',
    );
    expect(writeAddress({ name: null, address: 'ada@mentors.test' })).toBe('ada@mentors.test');
  });
});

test('an SMTP server that knows no such user blames the address; one that has its rules does not', async () => {
  const peer = await smtpPeer();
  try {
    peer.behave('refuse');
    expect(await caught(peer.sender.send(message))).toMatchObject({ blames: 'address' });
    peer.behave('block');
    expect(await caught(peer.sender.send(message))).toMatchObject({ blames: 'mail' });
  } finally {
    await peer.close();
  }
});
