import { type CalendarEvent, calendarUid } from '@/domain/calendar/ics';
import type { Instant, Interval } from '@/domain/time/instant';
import type { Services } from '../context';

type Attendee = { readonly name: string; readonly email: string };

export type SessionOnCalendar = Interval & {
  readonly bookingId: string;
  readonly title: string;
  readonly mentor: Attendee;
  readonly mentee: Attendee;
  /** A place, for sessions in person. */
  readonly location: string | null;
  readonly sequence: number;
  readonly status: CalendarEvent['status'];
  /** When this version of it came to be. */
  readonly changedAt: Instant;
};

/** Minutes before the start at which calendar programs speak up: when the room opens. */
const ALARMS = [10] as const;

/**
 * A session as calendar programs see it, the same for both people, wherever they meet it: in mail, as a download, in
 * a feed. Parley is the organizer, so that neither can change it behind the other's back.
 */
export function sessionEvent(
  { appUrl, mail }: Pick<Services, 'appUrl' | 'mail'>,
  session: SessionOnCalendar,
): CalendarEvent {
  const { mentor, mentee, bookingId } = session;
  const url = `${appUrl}/sessions/${bookingId}`;
  return {
    uid: calendarUid(bookingId),
    sequence: session.sequence,
    dtstamp: session.changedAt,
    start: session.start,
    end: session.end,
    summary: `${session.title} (${mentor.name} and ${mentee.name})`,
    description: `Mentor: ${mentor.name}\nMentee: ${mentee.name}\n\nJoin, move or cancel: ${url}`,
    url,
    location: session.location,
    organizer: { name: mail.from.name ?? 'Parley', email: mail.from.address },
    attendees: [
      { ...mentor, role: 'mentor' },
      { ...mentee, role: 'mentee' },
    ],
    status: session.status,
    reminders: ALARMS,
  };
}
