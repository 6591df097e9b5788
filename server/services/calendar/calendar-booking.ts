import type { CalendarEvent } from '@/domain/calendar/ics';
import type { Instant } from '@/domain/time/instant';
import type { Prisma } from '../../db/client';
import type { SessionOnCalendar } from './session-event';

const PARTY = { select: { name: true, email: true } } as const;

/** What a calendar shows of a booking. */
export const CALENDAR_FIELDS = {
  id: true,
  mentorId: true,
  menteeId: true,
  status: true,
  startsAt: true,
  endsAt: true,
  title: true,
  location: true,
  sequence: true,
  mentor: { select: { person: PARTY } },
  mentee: PARTY,
} as const satisfies Prisma.BookingSelect;

type CalendarBooking = Prisma.BookingGetPayload<{ select: typeof CALENDAR_FIELDS }>;

/** How a status looks in a calendar. Those that are absent never were an agreement, and are not shown. */
const ON_CALENDAR: { readonly [Status in CalendarBooking['status']]?: CalendarEvent['status'] } = {
  requested: 'TENTATIVE',
  scheduled: 'CONFIRMED',
  in_progress: 'CONFIRMED',
  completed: 'CONFIRMED',
  no_show: 'CONFIRMED',
  cancelled: 'CANCELLED',
};

/** A booking as it stands at `now`; null when it has no place in a calendar. */
export function onCalendar(booking: CalendarBooking, now: Instant): SessionOnCalendar | null {
  const status = ON_CALENDAR[booking.status];
  if (status === undefined) return null;
  return {
    bookingId: booking.id,
    title: booking.title,
    start: booking.startsAt.getTime(),
    end: booking.endsAt.getTime(),
    mentor: booking.mentor.person,
    mentee: booking.mentee,
    location: booking.location,
    sequence: booking.sequence,
    status,
    changedAt: now,
  };
}
