import { describe, expect, test } from 'vitest';
import type { Reader, SessionFacts } from '@/domain/notification/facts';
import { channelRule, NOTIFICATION_KIND_NAMES, type NotificationKind } from '@/domain/notification/kinds';
import { EMAIL_EXAMPLES, type EmailExample } from '@/emails/examples';
import { renderEmail } from '@/emails/render';

const PAGE = 'https://parley.example/sessions/0195d1b2-7c11-7a3e-9d55-3f0f6c1d2e4a';

const ORIGINAL = [
  'Tuesday, 3 March 2026, 14:00 – 15:00 (Berlin, GMT+1)',
  'Tuesday, 3 March 2026, 18:45 – 19:45 (Kathmandu, GMT+5:45)',
];
const PROPOSED = [
  'Thursday, 5 March 2026, 09:00 – 10:00 (Berlin, GMT+1)',
  'Thursday, 5 March 2026, 13:45 – 14:45 (Kathmandu, GMT+5:45)',
];

type Facts = {
  times: string[];
  says: string[];
  mentee?: string;
  mentor?: string;
  admin?: string;
  person?: string;
};

/** What a mail must say and where it must lead, for each kind and each role that gets it. */
const EXPECTED: Record<NotificationKind, Facts> = {
  booking_confirmed: { times: ORIGINAL, says: ['€90.00'], mentee: PAGE, mentor: PAGE },
  booking_requested: { times: ORIGINAL, says: ['Mon 2 Mar'], mentee: PAGE, mentor: `${PAGE}?open=answer` },
  booking_accepted: { times: ORIGINAL, says: [], mentee: PAGE, mentor: PAGE },
  payment_invited: { times: ORIGINAL, says: ['€90.00', 'Mon 2 Mar, 23:45'], mentee: `${PAGE}?open=pay` },
  booking_declined: {
    times: ORIGINAL,
    says: ['I am travelling that week.', 'not been charged'],
    mentee: 'https://parley.example/mentors',
  },
  booking_expired: {
    times: ORIGINAL,
    says: ['not answer'],
    mentee: 'https://parley.example/mentors',
    mentor: 'https://parley.example/schedule',
  },
  hold_expired: { times: ORIGINAL, says: ['not been charged'], mentee: 'https://parley.example/mentors' },
  reschedule_asked: {
    times: [...ORIGINAL, ...PROPOSED],
    says: ['A client moved a workshop into our hour.', 'Tue 3 Mar'],
    mentee: `${PAGE}?open=reschedule`,
    mentor: `${PAGE}?open=reschedule`,
  },
  reschedule_countered: {
    times: [...ORIGINAL, ...PROPOSED],
    says: ['proposes another time'],
    mentee: `${PAGE}?open=reschedule`,
    mentor: `${PAGE}?open=reschedule`,
  },
  reschedule_accepted: { times: PROPOSED, says: ['no longer Tue 3 Mar'], mentee: PAGE, mentor: PAGE },
  reschedule_declined: {
    times: ORIGINAL,
    says: ['I teach on Thursdays.', 'Thu 5 Mar'],
    mentee: PAGE,
    mentor: PAGE,
  },
  reschedule_withdrawn: { times: ORIGINAL, says: ['Thu 5 Mar'], mentee: PAGE, mentor: PAGE },
  reschedule_expired: { times: ORIGINAL, says: ['Thu 5 Mar'], mentee: PAGE, mentor: PAGE },
  booking_cancelled: { times: ORIGINAL, says: ['€45.00', 'I am ill.'], mentee: PAGE, mentor: PAGE },
  refund_done: { times: ORIGINAL, says: ['€45.00'], mentee: PAGE },
  refund_failed: { times: ORIGINAL, says: ['€45.00'], mentee: PAGE, admin: PAGE },
  late_payment_refunded: {
    times: ORIGINAL,
    says: ['€90.00'],
    mentee: 'https://parley.example/mentors',
    mentor: 'https://parley.example/schedule',
  },
  payout_sent: { times: ORIGINAL, says: ['€81.00', '€9.00'], mentor: PAGE },
  reminder_24h: { times: ORIGINAL, says: ['in 24 hours'], mentee: PAGE, mentor: PAGE },
  reminder_1h: { times: ORIGINAL, says: ['in one hour'], mentee: PAGE, mentor: PAGE },
  reminder_15min: { times: ORIGINAL, says: ['in 15 minutes'], mentee: PAGE, mentor: PAGE },
  no_show_reported: {
    times: ORIGINAL,
    says: ['Fri 6 Mar', 'everything back'],
    mentee: `${PAGE}?open=dispute`,
    mentor: `${PAGE}?open=dispute`,
  },
  dispute_opened: {
    times: ORIGINAL,
    says: ['I was in the room from 14:02 and waited.', 'Money waits'],
    mentee: PAGE,
    mentor: PAGE,
    admin: 'https://parley.example/admin/disputes',
  },
  dispute_decided: {
    times: ORIGINAL,
    says: ['€90.00', 'The room was empty until 14:25.'],
    mentee: PAGE,
    mentor: PAGE,
  },
  address_bounced: {
    times: [],
    says: ['Mina Rai', 'mina@mentees.example'],
    admin: 'https://parley.example/notifications',
  },
  welcome: { times: [], says: ['Mina Rai', 'Asia/Kathmandu'], person: 'https://parley.example/mentors' },
  magic_link: {
    times: [],
    says: ['works once', 'Sun 1 Mar, 15:30 (Kathmandu, GMT+5:45)'],
    person: 'https://parley.example/sign-in/link?token=EXAMPLE',
  },
  password_reset: {
    times: [],
    says: ['works once', 'Sun 1 Mar, 16:15 (Kathmandu, GMT+5:45)'],
    person: 'https://parley.example/reset?token=EXAMPLE',
  },
};

const rendered = ({ kind, reader, facts, links }: EmailExample) => renderEmail(kind, reader, facts, links);

/** The mail as somebody sees it: what programs show of the HTML, without the sheet that colours it. */
const visible = (html: string) =>
  html
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/&amp;/g, '&');

const session: SessionFacts = {
  bookingId: 'b1',
  title: 'Code review',
  start: Date.UTC(2026, 9, 25, 0, 30),
  end: Date.UTC(2026, 9, 25, 1, 30),
  mentor: { name: 'Ada Bauer', zone: 'Europe/Berlin' },
  mentee: { name: 'Jonas Weiß', zone: 'Europe/Berlin' },
};
const ada: Reader = { ...session.mentor, role: 'mentor' };
const jonas: Reader = { ...session.mentee, role: 'mentee' };
const links = { app: 'https://parley.test', unsubscribe: null };

describe('every mail', () => {
  test('has an example for each role that can get it', () => {
    for (const kind of NOTIFICATION_KIND_NAMES) {
      const roles = EMAIL_EXAMPLES.filter((each) => each.kind === kind).map(({ reader }) => reader.role);
      const { times: _times, says: _says, ...hrefs } = EXPECTED[kind];
      expect(roles.toSorted(), kind).toEqual(Object.keys(hrefs).toSorted());
    }
  });

  test.each(EMAIL_EXAMPLES.map((example) => [example.kind, example.reader.role, example] as const))(
    '%s to the %s says what it must, as HTML and as text',
    async (kind, role, example) => {
      const { subject, html, text } = await rendered(example);
      const { times, says, [role]: href } = EXPECTED[kind];
      for (const fact of [...times, ...says]) {
        expect(visible(html)).toContain(fact);
        expect(text).toContain(fact);
      }
      expect(html.replaceAll('&amp;', '&')).toContain(`href="${href}"`);
      expect(text).toContain(href);
      expect(subject).not.toBe('');
      expect(subject.length).toBeLessThan(120);
    },
  );

  test.each(
    EMAIL_EXAMPLES.filter(({ facts }) => 'session' in facts).map(
      (example) => [example.kind, example.reader.role, example] as const,
    ),
  )('%s to the %s names the other side and the session', async (_kind, role, example) => {
    const { text } = await rendered(example);
    expect(text).toContain('From analyst to product manager');
    if (role !== 'mentor') expect(text).toContain('Ada Bauer');
    if (role !== 'mentee') expect(text).toContain('Mina Rai');
  });

  test('can be read by night, and offers to stop it only where it may be stopped', async () => {
    for (const example of EMAIL_EXAMPLES) {
      const { html, text, headers } = await rendered(example);
      expect(html).toContain('prefers-color-scheme: dark');
      const stoppable = channelRule(example.kind, example.reader.role, 'email') !== 'always';
      expect(text.includes('https://parley.example/stop/EXAMPLE'), example.kind).toBe(stoppable);
      expect(headers).toEqual(
        stoppable
          ? {
              'List-Unsubscribe': '<https://parley.example/stop/EXAMPLE>',
              'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            }
          : {},
      );
    }
  });

  test('comes out the same each time, so that a retry is the same request', async () => {
    for (const example of EMAIL_EXAMPLES.slice(0, 5)) {
      expect(await rendered(example)).toEqual(await rendered(example));
    }
  });
});

describe('words that depend on who reads', () => {
  test('the subject tells the time in the reader’s zone', async () => {
    const subjects = await Promise.all(
      EMAIL_EXAMPLES.filter(({ kind }) => kind === 'booking_confirmed').map(async (example) => [
        example.reader.role,
        (await rendered(example)).subject,
      ]),
    );
    expect(Object.fromEntries(subjects)).toEqual({
      mentor: 'Booked: “From analyst to product manager” with Mina Rai, Tue 3 Mar, 14:00',
      mentee: 'Booked: “From analyst to product manager” with Ada Bauer, Tue 3 Mar, 18:45',
    });
  });

  test('two people in one zone read the time once, and with both offsets when the clocks change meanwhile', async () => {
    const { text } = await renderEmail('booking_accepted', jonas, { session }, links);
    expect(text).toContain('Your time and Ada Bauer’s');
    expect(text.match(/Sunday, 25 October 2026/g)).toHaveLength(1);
    expect(text).toContain('02:30 – 02:30 (Berlin, GMT+2, then GMT+1)');
  });

  test('a free session mentions no money, and an unpaid one no refund', async () => {
    const booked = await renderEmail('booking_confirmed', ada, { session, price: null }, links);
    const cancelled = await renderEmail(
      'booking_cancelled',
      jonas,
      { session, by: 'mentor', reason: null, refund: null },
      links,
    );
    expect(booked.text).not.toMatch(/paid|€/);
    expect(cancelled.text).not.toMatch(/goes back|€/);
  });

  test('a cancellation too late for a refund says so to both', async () => {
    const facts = { session, by: 'mentee', reason: null, refund: { amount: 0, currency: 'JPY' } } as const;
    expect((await renderEmail('booking_cancelled', jonas, facts, links)).text).toContain(
      'nothing goes back (JP¥0)',
    );
    expect((await renderEmail('booking_cancelled', ada, facts, links)).text).toContain(
      'nothing goes back to Jonas Weiß',
    );
  });

  test('a new mentor is led to their hours, a new mentee to the mentors', async () => {
    const reader: Reader = { ...session.mentor, role: 'person' };
    expect((await renderEmail('welcome', reader, { roles: ['mentor', 'mentee'] }, links)).text).toContain(
      'https://parley.test/availability',
    );
  });
});

describe('what people wrote', () => {
  test('is shown and never run', async () => {
    const { html } = await renderEmail(
      'booking_declined',
      jonas,
      {
        session: { ...session, title: '<img src=x onerror=alert(1)>' },
        reason: '</p><script>alert(1)</script>',
      },
      links,
    );
    expect(html).not.toContain('<script>');
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;script&gt;');
  });

  test('cannot break the subject into headers of its own', async () => {
    const { subject } = await renderEmail(
      'booking_accepted',
      jonas,
      { session: { ...session, title: 'Hi\r\nBcc: everybody@example.test' } },
      links,
    );
    expect(subject).not.toMatch(/[\r\n]/);
  });

  test('may be nothing at all: an empty reason leaves no empty quotes', async () => {
    const { text } = await renderEmail('booking_declined', jonas, { session, reason: '  ' }, links);
    expect(text).not.toContain('“ ');
  });
});
