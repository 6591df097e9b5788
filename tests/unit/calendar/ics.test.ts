import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { type CalendarEvent, calendarFeed, calendarFile, calendarUid } from '@/domain/calendar/ics';
import { HOUR, MINUTE } from '@/domain/time/instant';

const START = Date.UTC(2026, 2, 3, 13, 0);

const session: CalendarEvent = {
  uid: calendarUid('0195d1b2-7c11-7a3e-9d55-3f0f6c1d2e4a'),
  sequence: 0,
  dtstamp: Date.UTC(2026, 2, 1, 9, 30, 15),
  start: START,
  end: START + HOUR,
  summary: 'Career plan with Ada Bauer',
  description: 'Join from the session page.',
  url: 'https://parley.test/sessions/0195d1b2',
  location: null,
  organizer: { name: 'Parley', email: 'sessions@parley.test' },
  attendees: [
    { name: 'Ada Bauer', email: 'ada@mentors.test', role: 'mentor' },
    { name: 'Mina Rai', email: 'mina@mentees.test', role: 'mentee' },
  ],
  status: 'CONFIRMED',
  reminders: [],
};

const request = (changes: Partial<CalendarEvent> = {}) =>
  calendarFile({ method: 'REQUEST', ...session, ...changes });

const cancellation = (changes: Partial<CalendarEvent> = {}) =>
  calendarFile({ method: 'CANCEL', ...session, ...changes, status: 'CANCELLED' });

function parse(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const events = calendar.getAllSubcomponents('vevent');
  const first = events[0];
  if (first === undefined) throw new Error('The file holds no event');
  return { calendar, events, first, event: new ICAL.Event(first) };
}

/** What a calendar program does: keep, for a UID, the version with the highest SEQUENCE. */
function applied(files: readonly string[]) {
  let shown: { sequence: number; status: unknown; start: number } | undefined;
  for (const file of files) {
    const { event, first } = parse(file);
    if (shown && event.sequence <= shown.sequence) continue;
    shown = {
      sequence: event.sequence,
      status: first.getFirstPropertyValue('status'),
      start: event.startDate.toJSDate().getTime(),
    };
  }
  return shown;
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, at) =>
    permutations([...items.slice(0, at), ...items.slice(at + 1)]).map((rest) => [item, ...rest]),
  );
}

describe('a calendar file', () => {
  test('says when the session is, in UTC, whatever the zone of the machine', () => {
    const file = request();
    expect(file).toContain('DTSTART:20260303T130000Z\r\n');
    expect(file).toContain('DTEND:20260303T140000Z\r\n');
    expect(file).toContain('DTSTAMP:20260301T093015Z\r\n');
    const { event } = parse(file);
    expect(event.startDate.toJSDate().getTime()).toBe(START);
    expect(event.endDate.toJSDate().getTime()).toBe(START + HOUR);
  });

  test.each([
    ['before the clocks go forward in Berlin', Date.UTC(2026, 2, 29, 0, 30)],
    ['after they did', Date.UTC(2026, 2, 29, 1, 30)],
    ['in the hour that comes twice', Date.UTC(2026, 9, 25, 0, 30)],
    ['in that hour the second time', Date.UTC(2026, 9, 25, 1, 30)],
  ])('keeps the moment across daylight saving: %s', (_name, start) => {
    const { event } = parse(request({ start, end: start + HOUR }));
    expect(event.startDate.toJSDate().getTime()).toBe(start);
    expect(event.endDate.toJSDate().getTime() - event.startDate.toJSDate().getTime()).toBe(HOUR);
  });

  test('is a request from the platform to both parties, whom Outlook offers no counter-proposal', () => {
    const { calendar, first, event } = parse(request());
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(event.uid).toBe('0195d1b2-7c11-7a3e-9d55-3f0f6c1d2e4a@parley');
    expect(event.organizer).toBe('mailto:sessions@parley.test');
    expect(event.attendees.map((each) => [each.getParameter('cn'), each.getFirstValue()])).toEqual([
      ['Ada Bauer', 'mailto:ada@mentors.test'],
      ['Mina Rai', 'mailto:mina@mentees.test'],
    ]);
    expect(event.attendees.every((each) => each.getParameter('rsvp') === 'TRUE')).toBe(true);
    expect(first.getFirstPropertyValue('x-microsoft-disallow-counter')).toBe('TRUE');
    expect(first.getFirstPropertyValue('status')).toBe('CONFIRMED');
    expect(first.getFirstPropertyValue('url')).toBe('https://parley.test/sessions/0195d1b2');
  });

  test('of a cancellation takes the session away and rings no alarm', () => {
    const { calendar, first, event } = parse(cancellation({ sequence: 3, reminders: [15] }));
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(first.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(event.sequence).toBe(3);
    expect(event.attendees).toHaveLength(2);
    expect(first.getAllSubcomponents('valarm')).toHaveLength(0);
  });

  test('for download invites nobody', () => {
    const { calendar, event } = parse(calendarFile({ method: 'PUBLISH', ...session }));
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(event.attendees).toHaveLength(0);
    expect(event.summary).toBe('Career plan with Ada Bauer');
  });

  test('rings as many minutes before the start as asked', () => {
    const { first } = parse(request({ reminders: [60, 15] }));
    const triggers = first
      .getAllSubcomponents('valarm')
      .map((alarm) => String(alarm.getFirstPropertyValue('trigger')));
    expect(triggers.map((trigger) => ICAL.Duration.fromString(trigger).toSeconds())).toEqual([-3600, -900]);
  });

  test('shows the place of a session in person, and else the page to join from', () => {
    expect(parse(request({ location: 'Café Sperl, Gumpendorfer Straße 11' })).event.location).toBe(
      'Café Sperl, Gumpendorfer Straße 11',
    );
    expect(parse(request()).event.location).toBe('https://parley.test/sessions/0195d1b2');
  });

  test('that contradicts itself is never written', () => {
    expect(() => calendarFile({ method: 'CANCEL', ...session })).toThrow('CANCEL');
    expect(() => calendarFile({ method: 'REQUEST', ...session, status: 'CANCELLED' })).toThrow('REQUEST');
    expect(() => request({ end: START })).toThrow('ends after');
  });
});

describe('whatever people write', () => {
  const AWKWARD = 'Semi;colon, comma\\backslash "quoted"\nsecond line\r\nthird — ünïcödé 🧑🏽‍🏫 कखग';

  test('arrives as it was written', () => {
    const { event } = parse(request({ summary: AWKWARD, description: AWKWARD.repeat(20) }));
    const normal = AWKWARD.replace(/\r\n/g, '\n');
    expect(event.summary).toBe(normal);
    expect(event.description).toBe(normal.repeat(20));
  });

  test.each([
    ['one octet', 'x'],
    ['two octets', 'é'],
    ['three octets', 'क'],
    ['four octets', '🧭'],
  ])('is folded at 75 octets without breaking a character of %s', (_name, character) => {
    for (let padding = 0; padding < 5; padding += 1) {
      const summary = 'x'.repeat(padding) + character.repeat(200);
      const file = request({ summary });
      const lines = file.split('\r\n');
      expect(lines.at(-1)).toBe('');
      for (const line of lines) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line).not.toContain('\n');
        expect(line).not.toMatch(/[\ud800-\udbff]$|^ ?[\udc00-\udfff]/);
      }
      expect(parse(file).event.summary).toBe(summary);
    }
  });

  test('cannot add a line of its own to the file', () => {
    const sly = 'Ada"\r\nATTENDEE:mailto:eve@evil.test\r\nX:"';
    const { event, first } = parse(
      request({
        attendees: [
          { name: sly, email: 'ada@mentors.test\r\nATTENDEE:mailto:eve@evil.test', role: 'mentor' },
        ],
        url: 'https://parley.test/x\r\nSUMMARY:evil',
        organizer: { name: sly, email: 'sessions@parley.test' },
      }),
    );
    expect(event.attendees).toHaveLength(1);
    expect(first.getAllProperties('summary')).toHaveLength(1);
    expect(first.getFirstProperty('x')).toBeNull();
  });
});

describe('a booking moved three times and then cancelled', () => {
  const versions = [
    request(),
    request({ sequence: 1, start: START + 24 * HOUR, end: START + 25 * HOUR }),
    request({ sequence: 2, start: START + 48 * HOUR, end: START + 49 * HOUR }),
    request({ sequence: 3, start: START + 30 * MINUTE, end: START + 90 * MINUTE }),
    cancellation({ sequence: 4, start: START + 30 * MINUTE, end: START + 90 * MINUTE }),
  ];

  test('ends cancelled, in whatever order its files arrive', () => {
    const orders = permutations(versions);
    expect(orders).toHaveLength(120);
    for (const order of orders) {
      expect(applied(order)).toEqual({ sequence: 4, status: 'CANCELLED', start: START + 30 * MINUTE });
    }
  });

  test('and without the cancellation, at its last time', () => {
    for (const order of permutations(versions.slice(0, 4))) {
      expect(applied(order)).toMatchObject({ status: 'CONFIRMED', start: START + 30 * MINUTE });
    }
  });

  test('has one UID for life', () => {
    expect(new Set(versions.map((file) => parse(file).event.uid)).size).toBe(1);
  });
});

describe('a private feed', () => {
  test('holds every session of a person under a name, and asks to be read again soon', () => {
    const events = [0, 1, 2].map((n) => ({
      ...session,
      uid: calendarUid(`booking-${n}`),
      start: START + n * 24 * HOUR,
      end: START + n * 24 * HOUR + HOUR,
      status: n === 2 ? ('CANCELLED' as const) : ('CONFIRMED' as const),
    }));
    const { calendar, events: parsed } = parse(calendarFeed({ name: 'Mina on Parley', events }));
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Mina on Parley');
    expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT15M');
    expect(parsed.map((each) => new ICAL.Event(each).startDate.toJSDate().getTime())).toEqual(
      events.map(({ start }) => start),
    );
    expect(parsed.map((each) => each.getFirstPropertyValue('status'))).toEqual([
      'CONFIRMED',
      'CONFIRMED',
      'CANCELLED',
    ]);
  });

  test('without sessions is still a calendar', () => {
    const calendar = new ICAL.Component(ICAL.parse(calendarFeed({ name: 'Mina', events: [] })));
    expect(calendar.getAllSubcomponents('vevent')).toHaveLength(0);
  });
});
