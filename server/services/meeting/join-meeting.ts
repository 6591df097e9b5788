import type { JoinView } from '@/contracts/booking';
import type { Party } from '@/contracts/common';
import { decideJoin } from '@/domain/booking/join-window';
import { decideBooking } from '@/domain/booking/life';
import { refusal } from '@/domain/refusal';
import { accepted, type Result, refused } from '@/domain/result';
import type { Instant, Interval } from '@/domain/time/instant';
import {
  type Meeting,
  type MeetingPass,
  type MeetingProviderName,
  MeetingUnavailableError,
} from '../../adapters/meetings/port';
import { roomName } from '../../adapters/meetings/room';
import type { Tx } from '../../db/client';
import { withTransaction } from '../../db/transaction';
import { type Actor, actingAs, partyOf } from '../actor';
import {
  type BookingRecord,
  bookingState,
  findBooking,
  lockBooking,
  paidFor,
} from '../booking/booking-record';
import { writeBookingEvents } from '../booking/write-booking-events';
import type { Services } from '../context';
import { asPolicy } from '../policy/current-policy';

/**
 * Lets a party into the room: the link is made now, for this person, and is worth nothing to anybody else where
 * the meeting service checks it. That they came is written down, and the mentor's first coming starts the session.
 *
 * Refuses with NOT_FOUND (also for everybody who is not a party), MEETS_IN_PERSON, SESSION_CANCELLED, NOT_JOINABLE,
 * TOO_EARLY_TO_JOIN (`retryAt`), TOO_LATE_TO_JOIN, MEETING_UNAVAILABLE.
 */
export async function joinMeeting(
  services: Services,
  actor: Actor,
  { bookingId }: { bookingId: string },
): Promise<Result<JoinView>> {
  const { meetings } = services;
  const before = await findBooking(services.db, bookingId);
  const party = before && partyOf(before, actor.personId);
  if (!before || !party) return refused(refusal('NOT_FOUND'));
  const door = whetherOpen(before, services.clock.now());
  if (!door.ok) return door;
  try {
    const wish = await whereToMeet(services, before);
    const entered = await withTransaction(services.db, (tx) => enter(tx, services, actor, before, wish));
    if (!entered.ok) return entered;
    const pass = meetings.admit(entered.value.meeting, {
      personId: actor.personId,
      name: party === 'mentor' ? before.mentor.person.name : before.mentee.name,
      role: party,
      now: services.clock.now(),
      closesAt: entered.value.open.end,
    });
    return accepted({ provider: pass.provider, url: urlOf(pass) });
  } catch (error) {
    if (!(error instanceof MeetingUnavailableError)) throw error;
    services.log.warn('no room could be opened', { bookingId, error });
    return refused(refusal('MEETING_UNAVAILABLE'));
  }
}

function whetherOpen(record: BookingRecord, now: Instant): Result<Interval> {
  if (record.meetingType === 'in_person') return refused(refusal('MEETS_IN_PERSON'));
  return decideJoin(bookingState(record), now);
}

/** The room both meet in: where the first of them went, or else wherever one can be opened now. */
async function whereToMeet({ meetings, log }: Services, record: BookingRecord): Promise<Meeting> {
  const room = roomName(record.room);
  const chosen = providerOf(record);
  if (chosen && meetings.providers.includes(chosen)) return { provider: chosen, room };
  if (chosen)
    log.warn('meeting moves to another service', { bookingId: record.id, from: record.meetingProvider });
  return meetings.arrange(room);
}

/** Decided once more under the lock; whoever was first has chosen the room for both. */
async function enter(
  tx: Tx,
  services: Services,
  actor: Actor,
  before: BookingRecord,
  wish: Meeting,
): Promise<Result<{ meeting: Meeting; open: Interval }>> {
  const record = await lockBooking(tx, before.id);
  const party = record && partyOf(record, actor.personId);
  if (!record || !party) return refused(refusal('NOT_FOUND'));
  const now = services.clock.now();
  const open = whetherOpen(record, now);
  if (!open.ok) return open;

  const isFirst = record.meetingProvider === before.meetingProvider;
  const provider = (!isFirst && providerOf(record)) || wish.provider;
  if (record.meetingProvider !== provider)
    await tx.booking.update({ where: { id: record.id }, data: { meetingProvider: provider } });
  await noteJoined(tx, services, record, party, now);
  if (party === 'mentor' && record.status === 'scheduled') await start(tx, services, actor, record, now);
  return accepted({ meeting: { ...wish, provider }, open: open.value });
}

/** Coming again without having left, from another window for example, is still the same stay. */
async function noteJoined(
  tx: Tx,
  { newId }: Services,
  record: BookingRecord,
  party: Party,
  now: Instant,
): Promise<void> {
  const present = await tx.attendance.count({ where: { bookingId: record.id, party, leftAt: null } });
  if (present > 0) return;
  await tx.attendance.create({
    data: { id: newId(), bookingId: record.id, party, joinedAt: new Date(now) },
  });
}

async function start(
  tx: Tx,
  services: Services,
  actor: Actor,
  record: BookingRecord,
  now: Instant,
): Promise<void> {
  const policy = asPolicy(record.policy.values);
  const decision = decideBooking(
    bookingState(record),
    { type: 'start', by: 'mentor' },
    { now, policy, paid: paidFor(record) },
  );
  // After the end the room is still open for stragglers, and there is nothing left to start.
  if (!decision.ok) return;
  await writeBookingEvents(
    tx,
    { services, record, policy, actor: actingAs(actor, 'mentor') },
    decision.events,
  );
}

const PROVIDERS = ['livekit', 'jitsi'] as const satisfies readonly MeetingProviderName[];

function providerOf(record: BookingRecord): MeetingProviderName | undefined {
  return PROVIDERS.find((name) => name === record.meetingProvider);
}

/** LiveKit is only a server; its own open client is told by the address where to go and who one is. */
function urlOf(pass: MeetingPass): string {
  if (pass.provider === 'jitsi') return pass.url;
  const url = new URL('https://meet.livekit.io/custom');
  url.searchParams.set('liveKitUrl', pass.serverUrl);
  url.searchParams.set('token', pass.token);
  return url.href;
}
