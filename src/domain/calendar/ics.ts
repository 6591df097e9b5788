import { invariant } from '../invariant';
import { type Instant, type Interval, MINUTE } from '../time/instant';
import { fileOf, quoted, text, uri, utc } from './lines';

type Method = 'REQUEST' | 'CANCEL' | 'PUBLISH';

export type CalendarPerson = { readonly name: string; readonly email: string };

/** The two parties of a session. Both have agreed to it when they are invited. */
export type CalendarAttendee = CalendarPerson & { readonly role: 'mentor' | 'mentee' };

/** One session as calendar programs see it. The highest `sequence` they have met for a `uid` wins. */
export type CalendarEvent = Interval & {
  readonly uid: string;
  readonly sequence: number;
  /** When this version was written. */
  readonly dtstamp: Instant;
  readonly summary: string;
  readonly description: string;
  /** The session's page, from which one joins. */
  readonly url: string;
  /** A place, for sessions in person. */
  readonly location: string | null;
  readonly organizer: CalendarPerson;
  readonly attendees: readonly CalendarAttendee[];
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  /** Alarms of the calendar program, in minutes before the start. */
  readonly reminders: readonly number[];
};

/** The UID of a booking: one for life, and the same wherever Parley is hosted at that time. */
export function calendarUid(bookingId: string): string {
  return `${bookingId}@parley`;
}

/**
 * A calendar file about one session (RFC 5545, 5546): REQUEST puts it there or moves it, CANCEL takes it away,
 * PUBLISH only shows it, for downloads. Times are in UTC. CANCEL goes with the status CANCELLED, and only with it.
 */
export function calendarFile({ method, ...event }: CalendarEvent & { readonly method: Method }): string {
  invariant(
    (method === 'CANCEL') === (event.status === 'CANCELLED') || method === 'PUBLISH',
    `A ${method} cannot have the status ${event.status}`,
  );
  return fileOf(calendar(method, [], [event]));
}

/** A person's sessions as a feed that calendar programs subscribe to and read again by themselves. */
export function calendarFeed(feed: {
  readonly name: string;
  readonly events: readonly CalendarEvent[];
}): string {
  const naming = [
    `NAME:${text(feed.name)}`,
    // Older names of the same two properties: Google and Outlook read only these.
    `X-WR-CALNAME:${text(feed.name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT15M',
    'X-PUBLISHED-TTL:PT15M',
  ];
  return fileOf(calendar('PUBLISH', naming, feed.events));
}

function calendar(method: Method, extra: readonly string[], events: readonly CalendarEvent[]): string[] {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Parley//Sessions//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    ...extra,
    ...events.flatMap((event) => component(method, event)),
    'END:VCALENDAR',
  ];
}

function component(method: Method, event: CalendarEvent): string[] {
  invariant(event.start < event.end, 'A session ends after it starts');
  invariant(Number.isInteger(event.sequence) && event.sequence >= 0, 'SEQUENCE counts from zero');
  return [
    'BEGIN:VEVENT',
    `UID:${text(event.uid)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${utc(event.dtstamp)}`,
    `DTSTART:${utc(event.start)}`,
    `DTEND:${utc(event.end)}`,
    `SUMMARY:${text(event.summary)}`,
    `DESCRIPTION:${text(event.description)}`,
    `LOCATION:${text(event.location ?? event.url)}`,
    `URL:${uri(event.url)}`,
    `STATUS:${event.status}`,
    `TRANSP:${event.status === 'CANCELLED' ? 'TRANSPARENT' : 'OPAQUE'}`,
    `ORGANIZER;CN=${quoted(event.organizer.name)}:mailto:${uri(event.organizer.email)}`,
    ...(method === 'PUBLISH' ? [] : scheduling(method, event)),
    ...(event.status === 'CANCELLED' ? [] : event.reminders.flatMap((minutes) => alarm(event, minutes))),
    'END:VEVENT',
  ];
}

/** Who is invited: part of a message between organizer and attendees, and forbidden where one only publishes. */
function scheduling(method: 'REQUEST' | 'CANCEL', event: CalendarEvent): string[] {
  return [
    ...event.attendees.map((attendee) => attendeeLine(method, attendee)),
    // Nobody reads mail sent to the organizer, so Outlook must not offer to propose another time there.
    'X-MICROSOFT-DISALLOW-COUNTER:TRUE',
  ];
}

function attendeeLine(method: 'REQUEST' | 'CANCEL', { name, email, role }: CalendarAttendee): string {
  // Without a pending answer, mail clients show a REQUEST as a plain attachment instead of offering buttons.
  const answer = method === 'REQUEST' ? 'PARTSTAT=NEEDS-ACTION;RSVP=TRUE' : 'PARTSTAT=ACCEPTED';
  const part = role === 'mentor' ? 'CHAIR' : 'REQ-PARTICIPANT';
  return `ATTENDEE;CN=${quoted(name)};CUTYPE=INDIVIDUAL;ROLE=${part};${answer}:mailto:${uri(email)}`;
}

function alarm(event: CalendarEvent, minutes: number): string[] {
  invariant(
    Number.isInteger(minutes) && minutes * MINUTE > 0,
    'A reminder is whole minutes before the start',
  );
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${text(event.summary)}`,
    `TRIGGER:-PT${minutes}M`,
    'END:VALARM',
  ];
}
