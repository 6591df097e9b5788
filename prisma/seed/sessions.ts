import type { Tx } from '@server/db/client';
import type { Actor } from '@server/services/actor';
import { findSlots } from '@server/services/availability/queries';
import { changeDetails } from '@server/services/booking/change-details';
import { requestBooking } from '@server/services/booking/request-booking';
import { takeHold } from '@server/services/booking/take-hold';
import type { Services } from '@server/services/context';
import { settlePayment } from '@server/services/payment/settle-payment';
import { startPayment } from '@server/services/payment/start-payment';
import { requestReschedule } from '@server/services/reschedule/request-reschedule';
import { DAY, HOUR, MINUTE } from '@/domain/time/instant';
import { seedId } from './ids';
import { MENTEES, MENTORS } from './people';

/** How the demo's money is paid: the sandbox is told the way a browser would. */
export type PayInSandbox = (payment: { providerRef: string; clientSecret: string }) => Promise<void>;

const [maya, , noor] = MENTORS;
const [sam, lena] = MENTEES;

const asMentee = (personId: string): Actor => ({
  personId,
  isAdmin: false,
  isMentor: false,
  ip: null,
  userAgent: 'seed',
});

/**
 * Sessions ahead, made the way people make them: held, paid in the sandbox, settled. So refunds, negotiation and
 * calendars of the demo work like any other.
 */
export async function seedSessions(services: Services, pay: PayInSandbox): Promise<void> {
  const [design, interview] = [seedId('offering', 1), seedId('offering', 2)];
  const wanted = [
    {
      mentee: sam,
      offering: design,
      minutes: 60,
      day: 1,
      index: 2,
      title: 'Sharding the orders table',
      message: 'We outgrow one Postgres next year. I would like to walk through my plan.',
    },
    {
      mentee: lena,
      offering: design,
      minutes: 30,
      day: 1,
      index: 7,
      title: 'Second look at my event schema',
      message: '',
    },
    {
      mentee: lena,
      offering: interview,
      minutes: 60,
      day: 2,
      index: 1,
      title: 'Mock interview',
      message: 'Staff level, on Friday it is for real.',
    },
    { mentee: sam, offering: interview, minutes: 60, day: 4, index: 3, title: 'Mock interview', message: '' },
    {
      mentee: lena,
      offering: design,
      minutes: 90,
      day: 7,
      index: 0,
      title: 'Designing a notification service',
      message: '',
      asksToMove: true,
    },
    {
      mentee: sam,
      offering: design,
      minutes: 60,
      day: 9,
      index: 4,
      title: 'Follow-up: sharding',
      message: '',
    },
  ];
  for (const session of wanted) {
    const start = await slotOf(services, maya.id, session.minutes, session.day, session.index);
    if (start === undefined) continue;
    const actor = asMentee(session.mentee.id);
    const held = await takeHold(services, actor, {
      offeringId: session.offering,
      minutes: session.minutes,
      start,
    });
    if (!held.ok) continue;
    const details = {
      bookingId: held.value.id,
      minutes: session.minutes,
      meetingType: 'video' as const,
      title: session.title,
      message: session.message,
      addOns: [],
    };
    const filled = await changeDetails(services, actor, details);
    if (!filled.ok) continue;
    const payment = await startPayment(services, actor, {
      bookingId: held.value.id,
      expectedPrice: filled.value.price,
    });
    if (!payment.ok) continue;
    await pay(payment.value);
    await settlePayment(services, payment.value.paymentId);
    if ('asksToMove' in session) await seedNegotiation(services, actor, held.value, session.minutes);
  }
  await seedRequest(services);
}

/** The mentee would rather meet at another time: Maya's turn. */
async function seedNegotiation(
  services: Services,
  mentee: Actor,
  booking: { id: string; start: number },
  minutes: number,
): Promise<void> {
  const from = booking.start + HOUR;
  const found = await findSlots(services, { mentorId: maya.id, minutes, from, until: from + 3 * DAY });
  const start = found.ok ? found.value.starts[2] : undefined;
  if (start === undefined) return;
  await requestReschedule(services, mentee, {
    bookingId: booking.id,
    start,
    reason: 'My train is late that morning. Would a little later suit you?',
    warningSeen: false,
  });
}

/** Noor is asked first: a request that waits for her. */
async function seedRequest(services: Services): Promise<void> {
  const start = await slotOf(services, noor.id, 30, 2, 1);
  if (start === undefined) return;
  const actor = asMentee(sam.id);
  const held = await takeHold(services, actor, { offeringId: seedId('offering', 6), minutes: 30, start });
  if (held.ok) await requestBooking(services, actor, { bookingId: held.value.id });
}

async function slotOf(
  services: Services,
  mentorId: string,
  minutes: number,
  day: number,
  index: number,
): Promise<number | undefined> {
  const from = services.clock.now() + day * DAY;
  const found = await findSlots(services, { mentorId, minutes, from, until: from + 4 * DAY });
  return found.ok ? found.value.starts[index] : undefined;
}

/** What happened before the demo began: sessions that are over, with their money, long past every window. */
export async function seedPast(tx: Tx, { clock, newSecret }: Services): Promise<void> {
  const titles = [
    'Reading a flame graph together',
    'From monolith to modules',
    'Mock interview',
    'Choosing a queue',
    'Career: the next two years',
  ];
  for (const [index, title] of titles.entries()) {
    const startsAt = new Date(Math.floor((clock.now() - (10 + index * 6) * DAY) / HOUR) * HOUR);
    const endsAt = new Date(startsAt.getTime() + HOUR);
    const id = seedId('booking', index + 1);
    await tx.booking.create({
      data: {
        id,
        mentorId: maya.id,
        menteeId: index % 2 === 0 ? sam.id : lena.id,
        offeringId: seedId('offering', 1),
        offeringVersion: 1,
        status: 'completed',
        startsAt,
        endsAt,
        title,
        meetingType: 'video',
        price: 9000,
        currency: 'EUR',
        policyVersion: 1,
        room: newSecret(),
        createdAt: new Date(startsAt.getTime() - 5 * DAY),
        confirmedAt: new Date(startsAt.getTime() - 5 * DAY + 3 * MINUTE),
        startedAt: startsAt,
        endedAt: endsAt,
        payments: {
          create: {
            id: seedId('row', index + 1),
            provider: 'stripe',
            providerRef: `pi_seed_${index + 1}`,
            amount: 9000,
            currency: 'EUR',
            status: 'succeeded',
            createdAt: new Date(startsAt.getTime() - 5 * DAY),
            settledAt: new Date(startsAt.getTime() - 5 * DAY),
          },
        },
      },
    });
    await tx.ledgerPosting.create({
      data: {
        id: seedId('row', 100 + index),
        cause: `capture:${seedId('row', index + 1)}`,
        bookingId: id,
        postedAt: new Date(startsAt.getTime() - 5 * DAY),
        lines: {
          create: [
            { account: 'provider_clearing', currency: 'EUR', amount: 9000 },
            { account: 'mentee_funds_held', currency: 'EUR', amount: -9000 },
          ],
        },
      },
    });
  }
}
