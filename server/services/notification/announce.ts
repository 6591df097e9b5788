import { bellText } from '@/domain/notification/bell';
import { kindMeta } from '@/domain/notification/kinds';
import {
  type ChannelChoice,
  type Delivery,
  planDeliveries,
  type Recipient,
} from '@/domain/notification/plan';
import { CHANNELS } from '@/domain/notification/preferences';
import { accepted } from '@/domain/result';
import type { Tx } from '../../db/client';
import { withTransaction } from '../../db/transaction';
import type { Services } from '../context';
import { enqueue } from '../job/enqueue';
import { queueEmail } from './email-lane';
import { findMessageBooking, type MessageBooking, zonesOf } from './message-booking';
import { inZones, type RecordedEvent, readEvent } from './recorded-event';

type Deps = Pick<Services, 'db' | 'clock' | 'newId'>;

/**
 * Tells people about an event: the bell and the hint to look at it at once, mail as work for later. An event is
 * announced once; called again it changes nothing.
 */
export async function announce(services: Deps, eventId: string): Promise<void> {
  await withTransaction(services.db, async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM event WHERE id = ${eventId}::uuid FOR UPDATE`;
    const row = await tx.event.findUnique({ where: { id: eventId } });
    if (!row || row.announcedAt) return accepted(null);
    const event = readEvent(row);
    const booking = await findMessageBooking(tx, event.bookingId);
    const deliveries = await plan(tx, event, booking);
    await ring(tx, services, event, booking, deliveries);
    const emails = await keepDeliveries(tx, services, deliveries);
    for (const email of emails) await queueEmail(tx, services.clock, email);
    await tx.event.update({ where: { id: eventId }, data: { announcedAt: new Date(services.clock.now()) } });
    return accepted(null);
  });
}

async function plan(
  tx: Tx,
  event: RecordedEvent,
  booking: MessageBooking | null,
): Promise<readonly Delivery[]> {
  const recipients = await recipientsOf(tx, event, booking);
  const rows = await tx.notificationPreference.findMany({
    where: { kind: event.kind, personId: { in: recipients.map(({ personId }) => personId) } },
  });
  const choices = rows.flatMap(({ personId, channel: name, enabled }): ChannelChoice[] => {
    const channel = CHANNELS.find((each) => each === name);
    return channel ? [{ personId, kind: event.kind, channel, enabled }] : [];
  });
  return planDeliveries({ ...event, at: event.occurredAt.getTime() }, { recipients, choices });
}

/** Everybody whom this kind could concern; the plan decides who of them is told. */
async function recipientsOf(
  tx: Tx,
  event: RecordedEvent,
  booking: MessageBooking | null,
): Promise<readonly Recipient[]> {
  const recipients: Recipient[] = [];
  if (booking) {
    recipients.push({ personId: booking.menteeId, role: 'mentee' });
    recipients.push({ personId: booking.mentorId, role: 'mentor' });
  }
  const { tells } = kindMeta(event.kind);
  const concerned = event.personId ?? event.actorId;
  if (tells.person && concerned) recipients.push({ personId: concerned, role: 'person' });
  if (tells.admin) {
    const admins = await tx.person.findMany({ where: { isAdmin: true }, select: { id: true } });
    recipients.push(...admins.map(({ id }) => ({ personId: id, role: 'admin' as const })));
  }
  return recipients;
}

async function ring(
  tx: Tx,
  { clock, newId }: Deps,
  event: RecordedEvent,
  booking: MessageBooking | null,
  deliveries: readonly Delivery[],
): Promise<void> {
  const bells = deliveries.filter(({ channel }) => channel === 'bell');
  const readers = await tx.person.findMany({
    where: { id: { in: bells.map(({ recipientId }) => recipientId) } },
    select: { id: true, name: true, timeZone: true },
  });
  const facts = inZones(event.facts, zonesOf(booking));
  await tx.notification.createMany({
    data: readers.flatMap(({ id, name, timeZone }) => {
      const bell = bells.find(({ recipientId }) => recipientId === id);
      if (!bell) return [];
      const reader = { name, zone: timeZone, role: bell.recipientRole };
      return {
        id: newId(),
        eventId: event.id,
        personId: id,
        kind: event.kind,
        ...bellText(event.kind, reader, facts),
        createdAt: new Date(clock.now()),
      };
    }),
  });
  for (const { id } of readers) {
    await enqueue(tx, clock, 'hint', {
      people: [id],
      mentors: [],
      hint: { kind: 'notification', id, version: clock.now() },
    });
  }
}

/** Writes down every message; gives back those that go out by mail. The bell has rung already. */
async function keepDeliveries(tx: Tx, { clock, newId }: Deps, deliveries: readonly Delivery[]) {
  const now = new Date(clock.now());
  const rows = deliveries.map((delivery) => ({
    id: newId(),
    eventId: delivery.eventId,
    personId: delivery.recipientId,
    channel: delivery.channel,
    kind: delivery.kind,
    role: delivery.recipientRole,
    calendarMethod: delivery.withCalendarFile,
    createdAt: now,
    ...(delivery.channel === 'bell'
      ? { status: 'delivered' as const, sentAt: now }
      : { status: 'pending' as const }),
  }));
  await tx.delivery.createMany({ data: rows });
  return rows.filter(({ channel }) => channel === 'email');
}
