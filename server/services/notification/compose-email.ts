import { calendarFile } from '@/domain/calendar/ics';
import { mayChoose } from '@/domain/notification/kinds';
import { renderEmail } from '@/emails/render';
import type { EmailMessage } from '../../adapters/email/port';
import { sessionEvent } from '../calendar/session-event';
import type { Services } from '../context';
import type { DeliveryRecord } from './delivery-record';
import { zonesOf } from './message-booking';
import { inZones } from './recorded-event';

type Deps = Pick<Services, 'appUrl' | 'mail'>;

/** The mail of one delivery: what was true at its event, in the zones its readers are in now. */
export async function composeEmail(services: Deps, delivery: DeliveryRecord): Promise<EmailMessage> {
  const { event, booking, person, role } = delivery;
  const rendered = await renderEmail(
    event.kind,
    { name: person.name, zone: person.timeZone, role },
    inZones(event.facts, zonesOf(booking)),
    {
      app: services.appUrl,
      unsubscribe: mayChoose(event.kind, role, 'email')
        ? `${services.appUrl}/api/unsubscribe/${delivery.id}`
        : null,
    },
  );
  const calendar = calendarOf(services, delivery);
  return {
    idempotencyKey: delivery.id,
    to: { name: person.name, address: person.email },
    from: services.mail.from,
    ...rendered,
    ...(calendar && { calendar }),
  };
}

/** The calendar file as of the event: an older one that arrives late loses by its SEQUENCE. */
function calendarOf(services: Deps, delivery: DeliveryRecord): EmailMessage['calendar'] | null {
  const { event, booking, calendarMethod } = delivery;
  if (calendarMethod === null || booking === null || !('session' in event.facts)) return null;
  const { session } = event.facts;
  const method = calendarMethod === 'CANCEL' ? 'CANCEL' : 'REQUEST';
  const content = calendarFile({
    method,
    ...sessionEvent(services, {
      bookingId: booking.id,
      title: session.title,
      start: session.start,
      end: session.end,
      mentor: { name: session.mentor.name, email: booking.mentor.person.email },
      mentee: { name: session.mentee.name, email: booking.mentee.email },
      location: booking.location,
      sequence: event.sequence ?? 0,
      status: method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED',
      changedAt: event.occurredAt.getTime(),
    }),
  });
  return { method, content };
}
