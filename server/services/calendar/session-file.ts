import { calendarFile } from '@/domain/calendar/ics';
import { refusal } from '@/domain/refusal';
import { accepted, type Result, refused } from '@/domain/result';
import { type Actor, partyOf } from '../actor';
import type { Services } from '../context';
import { CALENDAR_FIELDS, onCalendar } from './calendar-booking';
import { sessionEvent } from './session-event';

type Deps = Pick<Services, 'db' | 'clock' | 'appUrl' | 'mail'>;

/**
 * A session as a calendar file to keep, for its two people. It has the UID of the files that come by mail, so a
 * calendar that gets both shows one session. Refuses with NOT_FOUND.
 */
export async function sessionFile(
  services: Deps,
  actor: Pick<Actor, 'personId'>,
  { bookingId }: { bookingId: string },
): Promise<Result<string>> {
  const booking = await services.db.booking.findUnique({ where: { id: bookingId }, select: CALENDAR_FIELDS });
  if (!booking || !partyOf(booking, actor.personId)) return refused(refusal('NOT_FOUND'));
  const session = onCalendar(booking, services.clock.now());
  if (!session) return refused(refusal('NOT_FOUND'));
  return accepted(calendarFile({ method: 'PUBLISH', ...sessionEvent(services, session) }));
}
