import { createHash } from 'node:crypto';
import type { CalendarFeedView, NewCalendarFeedView } from '@/contracts/calendar';
import { calendarFeed } from '@/domain/calendar/ics';
import { refusal } from '@/domain/refusal';
import { accepted, type Result, refused } from '@/domain/result';
import { DAY } from '@/domain/time/instant';
import type { Actor } from '../actor';
import type { Services } from '../context';
import { CALENDAR_FIELDS, onCalendar } from './calendar-booking';
import { sessionEvent } from './session-event';

/** How far back a feed goes: calendars keep the past poorly when it vanishes from what they subscribe to. */
const PAST = 365 * DAY;

/** Whether a person has a feed, and since when. Its address is not kept and cannot be shown again. */
export async function findFeed({ db }: Pick<Services, 'db'>, actor: Actor): Promise<CalendarFeedView | null> {
  const row = await db.calendarFeed.findUnique({ where: { personId: actor.personId } });
  return row && { createdAt: row.createdAt.getTime() };
}

/** Makes a feed with an address nobody can guess. An earlier address of this person stops working. */
export async function createFeed(
  { db, clock, newSecret, appUrl }: Pick<Services, 'db' | 'clock' | 'newSecret' | 'appUrl'>,
  actor: Actor,
): Promise<NewCalendarFeedView> {
  const token = newSecret();
  const createdAt = new Date(clock.now());
  const data = { tokenHash: hashOf(token), createdAt };
  await db.calendarFeed.upsert({
    where: { personId: actor.personId },
    create: { personId: actor.personId, ...data },
    update: data,
  });
  return { createdAt: createdAt.getTime(), url: `${appUrl}/api/calendar/feed/${token}.ics` };
}

export async function revokeFeed({ db }: Pick<Services, 'db'>, actor: Actor): Promise<null> {
  await db.calendarFeed.deleteMany({ where: { personId: actor.personId } });
  return null;
}

/**
 * What calendar programs read: the sessions of the feed's owner, on whichever side, with what waits for an answer
 * shown as tentative. Cancelled ones are not in it, which takes them away. Refuses with NOT_FOUND.
 */
export async function readFeed(
  services: Pick<Services, 'db' | 'clock' | 'appUrl' | 'mail'>,
  { token }: { token: string },
): Promise<Result<string>> {
  const feed = await services.db.calendarFeed.findUnique({ where: { tokenHash: hashOf(token) } });
  if (!feed) return refused(refusal('NOT_FOUND'));
  const now = services.clock.now();
  const bookings = await services.db.booking.findMany({
    where: {
      OR: [{ mentorId: feed.personId }, { menteeId: feed.personId }],
      status: { in: ['requested', 'scheduled', 'in_progress', 'completed', 'no_show'] },
      endsAt: { gt: new Date(now - PAST) },
    },
    orderBy: { startsAt: 'asc' },
    select: CALENDAR_FIELDS,
  });
  const events = bookings.flatMap((booking) => {
    const session = onCalendar(booking, now);
    return session ? [sessionEvent(services, session)] : [];
  });
  return accepted(calendarFeed({ name: 'Parley', events }));
}

/** The token is 128 random bits, so a plain hash hides it: there is nothing to guess. */
function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
