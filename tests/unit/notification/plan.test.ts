import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Channel,
  channelRule,
  mayChoose,
  NOTIFICATION_KIND_NAMES,
  type NotificationKind,
} from '@/domain/notification/kinds';
import { type ChannelChoice, deliveryKey, planDeliveries, type Recipient } from '@/domain/notification/plan';

const AT = Date.UTC(2026, 2, 1, 9, 0);
const ADA: Recipient = { personId: 'ada', role: 'mentor' };
const MINA: Recipient = { personId: 'mina', role: 'mentee' };
const OLGA: Recipient = { personId: 'olga', role: 'admin' };
const EVERYBODY = [ADA, MINA, OLGA];

function plan(
  kind: NotificationKind,
  {
    actorId = null,
    recipients = EVERYBODY,
    choices = [],
  }: { actorId?: string | null; recipients?: readonly Recipient[]; choices?: readonly ChannelChoice[] } = {},
) {
  return planDeliveries(
    { id: 'event-1', kind, bookingId: 'booking-1', actorId, at: AT },
    { recipients, choices },
  );
}

/** "mina:email+REQUEST": who gets what, short enough to be read at a glance. */
const gist = (...parameters: Parameters<typeof plan>) =>
  plan(...parameters)
    .map(({ recipientId, channel, withCalendarFile }) =>
      withCalendarFile ? `${recipientId}:${channel}+${withCalendarFile}` : `${recipientId}:${channel}`,
    )
    .toSorted();

const choose = (
  personId: string,
  kind: NotificationKind,
  channel: Channel,
  enabled: boolean,
): ChannelChoice => ({
  personId,
  kind,
  channel,
  enabled,
});

describe('who is told', () => {
  test('a confirmed booking: both, on the bell and by an e-mail that puts it into the calendar', () => {
    expect(gist('booking_confirmed', { actorId: 'mina' })).toEqual([
      'ada:bell',
      'ada:email+REQUEST',
      'mina:bell',
      'mina:email+REQUEST',
    ]);
  });

  test('a request: the mentor at once, and the mentee by a receipt without a bell', () => {
    expect(gist('booking_requested', { actorId: 'mina' })).toEqual(['ada:bell', 'ada:email', 'mina:email']);
  });

  test.each([
    'reschedule_asked',
    'reschedule_countered',
    'reschedule_declined',
    'reschedule_withdrawn',
  ] as const)('%s: the other side, not the one who did it', (kind) => {
    expect(gist(kind, { actorId: 'mina' })).toEqual(['ada:bell', 'ada:email']);
    expect(gist(kind, { actorId: 'ada' })).toEqual(['mina:bell', 'mina:email']);
  });

  test('an accepted new time: both, with the calendar file that moves it', () => {
    expect(gist('reschedule_accepted', { actorId: 'ada' })).toEqual([
      'ada:bell',
      'ada:email+REQUEST',
      'mina:bell',
      'mina:email+REQUEST',
    ]);
  });

  test('a cancellation: both, with the file that takes it out of the calendar', () => {
    expect(gist('booking_cancelled', { actorId: 'ada' })).toEqual([
      'ada:bell',
      'ada:email+CANCEL',
      'mina:bell',
      'mina:email+CANCEL',
    ]);
  });

  test('what happens by itself: both', () => {
    expect(gist('reschedule_expired')).toEqual(['ada:bell', 'ada:email', 'mina:bell', 'mina:email']);
  });

  test('a failed refund: the mentee and those who can help, but not the mentor', () => {
    expect(gist('refund_failed')).toEqual(['mina:bell', 'mina:email', 'olga:bell', 'olga:email']);
  });

  test('a dispute: both and the admins who decide it', () => {
    expect(gist('dispute_opened', { actorId: 'ada' })).toHaveLength(6);
  });

  test('an address that does not work is never written to', () => {
    expect(gist('address_bounced', { recipients: [{ personId: 'mina', role: 'person' }, OLGA] })).toEqual([
      'mina:bell',
      'olga:bell',
    ]);
  });

  test('a sign-in link goes by e-mail only', () => {
    expect(gist('magic_link', { recipients: [{ personId: 'mina', role: 'person' }] })).toEqual([
      'mina:email',
    ]);
  });

  test('everything is due when it happened, and says which event and booking it is about', () => {
    for (const delivery of plan('booking_confirmed')) {
      expect(delivery).toMatchObject({ deliverAt: AT, eventId: 'event-1', bookingId: 'booking-1' });
    }
  });
});

describe('choices', () => {
  test('switch off what may be switched off, for this person, kind and channel only', () => {
    const choices = [choose('mina', 'reminder_1h', 'email', false)];
    expect(gist('reminder_1h', { choices })).toEqual(['ada:bell', 'ada:email', 'mina:bell']);
    expect(gist('reminder_24h', { choices })).toContain('mina:email');
  });

  test('switch on what is off until asked for', () => {
    expect(gist('hold_expired')).toEqual(['mina:bell']);
    expect(gist('hold_expired', { choices: [choose('mina', 'hold_expired', 'email', true)] })).toEqual([
      'mina:bell',
      'mina:email',
    ]);
  });

  test('can do without the calendar file, though not without the mail', () => {
    const choices = [
      choose('mina', 'booking_confirmed', 'calendar', false),
      choose('mina', 'booking_confirmed', 'email', false),
    ];
    expect(gist('booking_confirmed', { choices })).toContain('mina:email');
    expect(gist('booking_confirmed', { choices })).toContain('ada:email+REQUEST');
  });

  test.each([
    'booking_confirmed',
    'reschedule_accepted',
    'booking_cancelled',
    'refund_done',
    'no_show_reported',
  ] as const)('cannot switch off %s', (kind) => {
    const silent = EVERYBODY.flatMap(({ personId }) => [
      choose(personId, kind, 'bell', false),
      choose(personId, kind, 'email', false),
    ]);
    expect(gist(kind, { choices: silent })).toEqual(gist(kind));
    expect(mayChoose(kind, 'mentee', 'email')).toBe(false);
  });

  test('cannot bring back what does not exist', () => {
    const choices = [
      choose('mina', 'booking_requested', 'bell', true),
      choose('olga', 'reminder_1h', 'email', true),
    ];
    expect(gist('booking_requested', { choices })).not.toContain('mina:bell');
    expect(gist('reminder_1h', { choices })).not.toContain('olga:email');
  });
});

test('a calendar file never depends on a mail that can be switched off', () => {
  for (const kind of NOTIFICATION_KIND_NAMES) {
    for (const role of ['mentee', 'mentor'] as const) {
      if (channelRule(kind, role, 'calendar') !== 'never')
        expect(channelRule(kind, role, 'email')).toBe('always');
    }
  }
});

test('whoever is in it and whatever they chose, nobody is told the same thing twice on one channel', () => {
  const people = ['ada', 'mina', 'olga', 'ravi'];
  const recipient = fc.record({
    personId: fc.constantFrom(...people),
    role: fc.constantFrom('mentee', 'mentor', 'admin', 'person'),
  });
  const kind = fc.constantFrom(...NOTIFICATION_KIND_NAMES);
  const choice = fc.record({
    personId: fc.constantFrom(...people),
    kind,
    channel: fc.constantFrom('bell', 'email', 'calendar'),
    enabled: fc.boolean(),
  });
  fc.assert(
    fc.property(
      kind,
      fc.array(recipient, { maxLength: 8 }),
      fc.array(choice, { maxLength: 8 }),
      fc.option(fc.constantFrom(...people)),
      (kind, recipients, choices, actorId) => {
        const deliveries = plan(kind, { recipients, choices, actorId });
        const keys = deliveries.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { key, channel, recipientId } of deliveries) {
          expect(key).toBe(deliveryKey('event-1', channel, recipientId));
        }
      },
    ),
  );
});

test('an admin who is a party of the session reads about it as that party', () => {
  const both: Recipient[] = [{ personId: 'ada', role: 'admin' }, ADA, MINA];
  const toAda = plan('dispute_opened', { recipients: both }).filter(
    ({ recipientId }) => recipientId === 'ada',
  );
  expect(toAda.map(({ recipientRole }) => recipientRole)).toEqual(['mentor', 'mentor']);
});
