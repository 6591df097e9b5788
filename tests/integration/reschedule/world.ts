import type { Actor } from '@server/services/actor';
import { verifyAudit } from '@server/services/audit/verify';
import { getBooking } from '@server/services/booking/queries';
import { expect } from 'vitest';
import { DAY, HOUR } from '@/domain/time/instant';
import { codeOf, must } from '../../factories/bookings';
import { aMentee, aMentor, anAdmin, type Mentor } from '../../factories/people';
import type { House } from '../../helpers/house';

/** What somebody who wrote everything down on paper would know of the lives of some bookings. */
export type World = {
  readonly house: House;
  readonly mentors: readonly Mentor[];
  readonly mentees: readonly Actor[];
  readonly outsider: Actor;
  readonly admin: Actor;
  /** Midnight of the first day on which sessions are. */
  readonly firstDay: number;
  readonly lives: Life[];
};

/** `agreed` is the time that both sides agreed on last. */
export type Life = { readonly id: string; readonly mentor: Mentor; readonly mentee: Actor; agreed: number };

/** Two mentors and three mentees who get into each other's way: few hours, and an hour and a half each. */
export async function aWorld(house: House): Promise<World> {
  const { services } = house;
  const options = { durations: [{ minutes: 90, price: 0 }], buffers: { before: 0, after: 15 } };
  return {
    house,
    mentors: [await aMentor(services, options), await aMentor(services, options)],
    mentees: [await aMentee(services), await aMentee(services), await aMentee(services)],
    outsider: await aMentee(services),
    admin: await anAdmin(services),
    firstDay: Math.floor(house.clock.now() / DAY) * DAY + 2 * DAY,
    lives: [],
  };
}

/** A start inside the working hours of one of three days, on the grid. */
export function startAt(world: World, slot: number): number {
  const [day, half] = [Math.floor(slot / 13), slot % 13];
  return world.firstDay + day * DAY + 9 * HOUR + half * (HOUR / 2);
}

export const SLOTS = 3 * 13;

/** What holds after every step, whatever anybody did. */
export async function expectInvariants(world: World): Promise<void> {
  const { house, lives } = world;
  const { db } = house;
  const mentorIds = world.mentors.map(({ personId }) => personId);

  const overlapping = await db.$queryRaw<unknown[]>`
    SELECT a.id, b.id FROM occupancy a JOIN occupancy b
      ON a.mentor_id = b.mentor_id AND a.owner_id < b.owner_id
     AND tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)
    WHERE a.released_at IS NULL AND b.released_at IS NULL AND a.mentor_id = ANY(${mentorIds}::uuid[])`;
  expect(overlapping, 'two live occupancies of a mentor overlap').toEqual([]);

  for (const life of lives) {
    const booking = await db.booking.findUniqueOrThrow({
      where: { id: life.id },
      include: { rescheduleRequests: { include: { proposals: { orderBy: { round: 'asc' } } } } },
    });
    const audited = await db.audit.findMany({ where: { subjectId: life.id } });
    const occupied = await db.occupancy.findMany({ where: { ownerId: life.id, releasedAt: null } });
    const starts = (kind: string) =>
      occupied.filter((each) => each.kind === kind).map((each) => each.sessionStartsAt.getTime());

    expect(booking.startsAt.getTime(), 'the booking is where both agreed last').toBe(life.agreed);
    const keepsTime = !['cancelled', 'declined', 'expired', 'released'].includes(booking.status);
    expect(starts('booking'), `what a ${booking.status} booking occupies`).toEqual(
      keepsTime ? [life.agreed] : [],
    );

    const open = booking.rescheduleRequests.filter(({ closedAt }) => closedAt === null);
    expect(open.length, 'one negotiation at a time').toBeLessThanOrEqual(1);
    const [request] = open;
    const runsOut = request ? request.expiresAt.getTime() : 0;
    if (request && house.clock.now() < runsOut) {
      const onTable = request.proposals.at(-1)?.startsAt.getTime();
      expect(starts('proposal'), 'an open request keeps what is on the table').toEqual([onTable]);
    }
    if (!request) expect(starts('proposal'), 'a closed request keeps nothing').toEqual([]);

    const moves = audited.filter(({ action }) => action === 'reschedule_accepted');
    const countedFor = (side: string) => moves.filter(({ after }) => Object(after).countsFor === side).length;
    expect([booking.mentorReschedules, booking.menteeReschedules], 'counts are what the audit says').toEqual([
      countedFor('mentor'),
      countedFor('mentee'),
    ]);
    expect(booking.sequence, 'each move renews the calendar file').toBe(
      moves.length + audited.filter(({ action }) => action === 'cancelled').length,
    );
    await expectTold(
      world,
      life,
      audited.map(({ action }) => action),
    );
    await expectPrivate(world, life);
  }
}

/** Each step of a negotiation that people hear of has its event, and each message belongs to one. */
async function expectTold({ house }: World, { id }: Life, audited: readonly string[]): Promise<void> {
  const told: Record<string, string> = {
    reschedule_opened: 'reschedule_asked',
    reschedule_countered: 'reschedule_countered',
    reschedule_accepted: 'reschedule_accepted',
    reschedule_declined: 'reschedule_declined',
    reschedule_withdrawn: 'reschedule_withdrawn',
    reschedule_expired: 'reschedule_expired',
    cancelled: 'booking_cancelled',
    no_show_reported: 'no_show_reported',
    disputed: 'dispute_opened',
    dispute_decided: 'dispute_decided',
  };
  const expected = audited.flatMap((action) => told[action] ?? []).sort();
  const kinds = new Set(Object.values(told));
  const events = await house.db.event.findMany({ where: { bookingId: id } });
  expect(
    events
      .map(({ kind }) => kind)
      .filter((kind) => kinds.has(kind))
      .sort(),
  ).toEqual(expected);
  const stray = await house.db.notification.count({
    where: { href: { contains: id }, eventId: { notIn: events.map((event) => event.id) } },
  });
  expect(stray, 'notifications without an event').toBe(0);
}

/** Only the two of them and administrators see it. */
async function expectPrivate({ house, outsider, admin }: World, life: Life): Promise<void> {
  const about = { bookingId: life.id };
  expect(codeOf(await getBooking(house.services, outsider, about))).toBe('NOT_FOUND');
  expect(must(await getBooking(house.services, admin, about)).viewer).toBeNull();
}

export async function expectUnbrokenAudit({ house }: World): Promise<void> {
  expect(await verifyAudit(house.services)).toMatchObject({ broken: null });
}
