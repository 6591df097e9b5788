import { describe, expect, test } from 'vitest';
import { bellText } from '@/domain/notification/bell';
import type { Reader, SessionFacts } from '@/domain/notification/facts';
import { channelRule, NOTIFICATION_KIND_NAMES } from '@/domain/notification/kinds';
import { KIND_LABELS_EN } from '@/domain/notification/texts.en';
import { EMAIL_EXAMPLES } from '@/emails/examples';

const session: SessionFacts = {
  bookingId: 'b1',
  title: 'Career plan',
  start: Date.UTC(2026, 2, 3, 13, 0),
  end: Date.UTC(2026, 2, 3, 14, 0),
  mentor: { name: 'Ada', zone: 'Europe/Berlin' },
  mentee: { name: 'Mina', zone: 'Asia/Kathmandu' },
};
const ada: Reader = { ...session.mentor, role: 'mentor' };
const mina: Reader = { ...session.mentee, role: 'mentee' };
const olga: Reader = { name: 'Olga', zone: 'UTC', role: 'admin' };
const thursday = { start: Date.UTC(2026, 2, 5, 8, 0), end: Date.UTC(2026, 2, 5, 9, 0) };

describe('the bell', () => {
  test('tells each side of a booking in their own zone, which it names', () => {
    const facts = { session, price: { amount: 9000, currency: 'EUR' } };
    expect(bellText('booking_confirmed', ada, facts)).toEqual({
      title: 'Mina booked you',
      body: '“Career plan”, Tue 3 Mar, 14:00 (Berlin, GMT+1).',
      href: '/sessions/b1',
    });
    expect(bellText('booking_confirmed', mina, facts)).toEqual({
      title: 'Booked with Ada',
      body: '“Career plan”, Tue 3 Mar, 18:45 (Kathmandu, GMT+5:45).',
      href: '/sessions/b1',
    });
  });

  test('shows both times of a request to move, the reason, and leads to the answer', () => {
    const asked = bellText('reschedule_asked', mina, {
      session,
      proposal: thursday,
      by: 'mentor',
      reason: 'Workshop',
      expiresAt: session.start,
    });
    expect(asked).toEqual({
      title: 'Ada would like to move your session',
      body: '“Career plan”: from Tue 3 Mar, 18:45 to Thu 5 Mar, 13:45 (Kathmandu, GMT+5:45). “Workshop”',
      href: '/sessions/b1?open=reschedule',
    });
  });

  test('says to each side of a cancellation who did it and what goes back', () => {
    const facts = { session, by: 'mentee', reason: null, refund: { amount: 4500, currency: 'EUR' } } as const;
    expect(bellText('booking_cancelled', mina, facts)).toMatchObject({
      title: 'You cancelled your session with Ada',
      body: expect.stringContaining('€45.00 goes back to you.'),
    });
    expect(bellText('booking_cancelled', ada, facts)).toMatchObject({
      title: 'Mina cancelled your session',
      body: expect.not.stringContaining('€45.00'),
    });
    expect(bellText('booking_cancelled', ada, { ...facts, by: null }).title).toBe(
      'Parley cancelled your session with Mina',
    );
  });

  test('leads an admin to the page where they can decide', () => {
    expect(bellText('dispute_opened', olga, { session, by: 'mentor', statement: null })).toEqual({
      title: 'Ada (mentor) disputes what was reported',
      body: '“Career plan”, Tue 3 Mar, 13:00 (UTC). Money waits for your decision.',
      href: '/admin/disputes',
    });
  });

  test('quotes no more than fits', () => {
    const { body } = bellText('booking_declined', mina, { session, reason: 'so '.repeat(400) });
    expect(body.length).toBeLessThan(250);
    expect(body).toContain('…”');
  });

  test.each(EMAIL_EXAMPLES.map((example) => [example.kind, example.reader.role, example] as const))(
    'has plain words for %s to the %s',
    (_kind, _role, { kind, reader, facts }) => {
      const { title, body, href } = bellText(kind, reader, facts);
      expect(title.length).toBeLessThan(90);
      for (const words of [title, body]) {
        expect(words).not.toBe('');
        expect(words).not.toMatch(/undefined|null|NaN| {2}|\.\.|\[object/);
      }
      expect(href).toMatch(/^\/[a-z]/);
    },
  );
});

test('every kind tells somebody, and has a name where people choose', () => {
  for (const kind of NOTIFICATION_KIND_NAMES) {
    const reached = (['mentee', 'mentor', 'admin', 'person'] as const).filter(
      (role) => channelRule(kind, role, 'bell') !== 'never' || channelRule(kind, role, 'email') !== 'never',
    );
    expect(reached.length, kind).toBeGreaterThan(0);
    expect(KIND_LABELS_EN[kind]).not.toBe('');
  }
});
