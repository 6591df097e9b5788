import type { BookingEvent } from '@/domain/booking/event';
import { disputableUntil } from '@/domain/booking/no-show';
import { invariant, unreachable } from '@/domain/invariant';
import { otherSide } from '@/domain/party';
import type { Policy } from '@/domain/policy/policy';
import type { Prisma, Tx } from '../../db/client';
import { type AuditedActor, SYSTEM } from '../actor';
import { writeAudit } from '../audit/write-audit';
import type { Services } from '../context';
import { recordEvent } from '../event/record-event';
import { enqueue } from '../job/enqueue';
import { hintBooking } from '../job/hints';
import { dropReminders, planReminders } from '../notification/plan-reminders';
import { releaseTime } from '../occupancy/take-time';
import { cancelOpenPayments } from '../payment/cancel-payment';
import { createRefund } from '../payment/create-refund';
import {
  type BookingRecord,
  bookingState,
  findBooking,
  paidFor,
  paymentOf,
  sessionFacts,
} from './booking-record';
import { planCompletion } from './plan-completion';

type Write = { services: Services; record: BookingRecord; policy: Policy; actor: AuditedActor };

/**
 * Makes what was decided true: the row, the time it occupies, the money it sets in motion, its history, and the
 * work of telling people and of what comes next by itself. The only function that writes a booking's status.
 * The booking is locked by the caller. Returns the booking as it is afterwards.
 */
export async function writeBookingEvents(
  tx: Tx,
  write: Write,
  events: readonly BookingEvent[],
): Promise<BookingRecord> {
  let { record } = write;
  for (const event of events) {
    // What ran out ran out by itself, whoever was the first to notice.
    const actor = event.by === 'system' ? SYSTEM : write.actor;
    const before = {
      status: record.status,
      start: record.startsAt.toISOString(),
      end: record.endsAt.toISOString(),
    };
    await tx.booking.update({
      where: { id: record.id },
      data: { ...columns(event), version: { increment: 1 } },
    });
    await occupy(tx, record, event);
    if (event.type === 'disputed' || event.type === 'dispute_decided') await keepDispute(tx, write, event);
    await writeAudit(tx, {
      subjectKind: 'booking',
      subjectId: record.id,
      actor,
      action: event.type,
      reason: reasonOf(event),
      before,
      after: { ...before, status: event.to },
      policyVersion: record.policyVersion,
      at: event.at,
    });
    record = await reread(tx, record.id);
    await tell(tx, { ...write, record, actor }, event);
    await whatComesNext(tx, { ...write, record }, event);
  }
  await hintBooking(tx, write.services.clock, record);
  // What is paid back has been decided since it was read.
  if (events.some(({ type }) => type === 'cancelled')) return reread(tx, record.id);
  return record;
}

async function reread(tx: Tx, bookingId: string): Promise<BookingRecord> {
  const record = await findBooking(tx, bookingId);
  invariant(record, `Booking ${bookingId} vanished while it was locked`);
  return record;
}

function columns(event: BookingEvent): Prisma.BookingUpdateInput {
  const at = new Date(event.at);
  const status = event.to;
  switch (event.type) {
    case 'settled':
    case 'accepted':
      return { status, confirmedAt: at, expiresAt: null };
    case 'requested':
      return { status, expiresAt: new Date(event.expiresAt) };
    case 'payment_invited':
      return { status, expiresAt: new Date(event.expiresAt), acceptedAt: at };
    case 'released':
    case 'expired':
      return { status };
    case 'declined':
      return { status, cancelledAt: at, cancelledBy: 'mentor', cancellationReason: event.reason };
    case 'cancelled':
      return {
        status,
        cancelledAt: at,
        cancelledBy: event.by === 'mentor' || event.by === 'mentee' ? event.by : null,
        cancellationCategory: event.reason?.category ?? null,
        cancellationReason: event.reason?.details || null,
        sequence: { increment: 1 },
      };
    case 'started':
      return { status, startedAt: at };
    case 'completed':
      return { status, endedAt: at };
    case 'no_show_reported':
      return { status, endedAt: at, noShowBy: event.absent, noShowReportedAt: at };
    case 'disputed':
      return { status };
    case 'dispute_decided':
      return event.absent === null
        ? { status, noShowBy: null, noShowReportedAt: null, endedAt: at }
        : { status, noShowBy: event.absent, noShowReportedAt: at, endedAt: at };
    default:
      return unreachable(event);
  }
}

/** Keeps the mentor's calendar in step with the status. */
async function occupy(tx: Tx, record: BookingRecord, event: BookingEvent): Promise<void> {
  switch (event.to) {
    case 'scheduled':
      // A hold becomes the booking's own time; it no longer lapses.
      await tx.occupancy.updateMany({
        where: { ownerId: record.id, releasedAt: null, kind: 'hold' },
        data: { kind: 'booking', expiresAt: null },
      });
      return;
    case 'requested':
    case 'held':
      if (event.type === 'requested' || event.type === 'payment_invited') {
        await tx.occupancy.updateMany({
          where: { ownerId: record.id, releasedAt: null },
          data: { expiresAt: new Date(event.expiresAt) },
        });
      }
      return;
    case 'declined':
    case 'cancelled':
    case 'expired':
    case 'released':
      return releaseTime(tx, record.id, event.at);
    case 'in_progress':
    case 'completed':
    case 'no_show':
      // The time has been used; it stays on the calendar as what happened.
      return;
    default:
      return unreachable(event.to);
  }
}

async function keepDispute(
  tx: Tx,
  { record, actor }: Write,
  event: Extract<BookingEvent, { type: 'disputed' | 'dispute_decided' }>,
): Promise<void> {
  if (event.type === 'disputed') {
    await tx.dispute.create({
      data: {
        bookingId: record.id,
        openedBy: event.by,
        statement: event.statement,
        openedAt: new Date(event.at),
      },
    });
    return;
  }
  await tx.dispute.update({
    where: { bookingId: record.id },
    data: {
      decidedAt: new Date(event.at),
      decidedBy: actor.kind === 'system' ? null : actor.personId,
      outcome: event.outcome,
      decision: event.reason,
    },
  });
}

function reasonOf(event: BookingEvent): string | null {
  switch (event.type) {
    case 'declined':
    case 'dispute_decided':
      return event.reason;
    case 'cancelled':
      return event.reason && [event.reason.category, event.reason.details].filter(Boolean).join(': ');
    case 'disputed':
      return event.statement;
    default:
      return null;
  }
}

/** Tells the two people, with the facts as they are at this moment. */
async function tell(tx: Tx, { services, record, policy, actor }: Write, event: BookingEvent): Promise<void> {
  const session = sessionFacts(record);
  const about = { bookingId: record.id, actor, at: event.at };
  switch (event.type) {
    case 'settled':
      await recordEvent(tx, services, {
        ...about,
        kind: 'booking_confirmed',
        facts: {
          session,
          price: record.price > 0 ? { amount: record.price, currency: record.currency } : null,
        },
      });
      return;
    case 'requested':
      await recordEvent(tx, services, {
        ...about,
        kind: 'booking_requested',
        facts: { session, message: record.message || null, answerBy: event.expiresAt },
      });
      return;
    case 'accepted':
      await recordEvent(tx, services, { ...about, kind: 'booking_accepted', facts: { session } });
      return;
    case 'payment_invited':
      await recordEvent(tx, services, {
        ...about,
        kind: 'payment_invited',
        facts: {
          session,
          price: { amount: record.price, currency: record.currency },
          payBy: event.expiresAt,
        },
      });
      return;
    case 'declined':
      await recordEvent(tx, services, {
        ...about,
        kind: 'booking_declined',
        facts: { session, reason: event.reason },
      });
      return;
    case 'expired':
      await recordEvent(tx, services, {
        ...about,
        kind: event.from === 'held' ? 'hold_expired' : 'booking_expired',
        facts: { session },
      });
      return;
    case 'cancelled':
      await recordEvent(tx, services, {
        ...about,
        kind: 'booking_cancelled',
        facts: {
          session,
          by: event.by === 'mentor' || event.by === 'mentee' ? event.by : null,
          reason: event.reason?.details || null,
          refund: event.quote.refund && { ...event.quote.refund },
        },
      });
      return;
    case 'no_show_reported': {
      const state = bookingState(record);
      await recordEvent(tx, services, {
        ...about,
        kind: 'no_show_reported',
        facts: {
          session,
          absent: event.absent,
          disputeUntil: state.status === 'no_show' ? disputableUntil(state, policy) : event.at,
        },
      });
      return;
    }
    case 'disputed':
      await recordEvent(tx, services, {
        ...about,
        kind: 'dispute_opened',
        facts: { session, by: event.by, statement: event.statement },
      });
      return;
    case 'dispute_decided': {
      const objector = record.dispute?.openedBy ?? 'mentee';
      const paid = paidFor(record);
      await recordEvent(tx, services, {
        ...about,
        kind: 'dispute_decided',
        facts: {
          session,
          inFavourOf: event.outcome === 'overturn' ? objector : otherSide(objector),
          refund: event.absent === 'mentor' && paid ? { amount: paid.amount, currency: paid.currency } : null,
          note: event.reason,
        },
      });
      return;
    }
    case 'released':
    case 'started':
    case 'completed':
      // Nobody needs a message about what they did or see themselves.
      return;
    default:
      return unreachable(event);
  }
}

/** Sets in motion, or takes back, what happens by itself later on. */
async function whatComesNext(
  tx: Tx,
  { services, record, policy }: Write,
  event: BookingEvent,
): Promise<void> {
  const { clock } = services;
  switch (event.type) {
    case 'settled':
    case 'accepted':
      await planReminders(tx, services, record);
      await planCompletion(tx, services, record, policy);
      return;
    case 'requested':
      await enqueue(
        tx,
        clock,
        'end-request',
        { bookingId: record.id },
        { runAt: event.expiresAt, key: `end:${record.id}` },
      );
      return;
    case 'payment_invited':
      await enqueue(
        tx,
        clock,
        'end-hold',
        { bookingId: record.id },
        { runAt: event.expiresAt, key: `end:${record.id}` },
      );
      return;
    case 'released':
    case 'expired':
    case 'declined':
      await cancelOpenPayments(tx, services, record);
      return;
    case 'cancelled':
      await dropReminders(tx, record.id);
      if (event.quote.refund && event.quote.refund.amount > 0) {
        await createRefund(tx, services, paymentOf(record), {
          amount: event.quote.refund.amount,
          reason: event.quote.rule,
          at: event.at,
        });
      }
      await cancelOpenPayments(tx, services, record);
      return;
    case 'no_show_reported':
    case 'completed':
      await dropReminders(tx, record.id);
      await planOutcome(tx, services, record, policy);
      return;
    case 'dispute_decided':
      await planOutcome(tx, services, record, policy);
      return;
    case 'started':
    case 'disputed':
      return;
    default:
      return unreachable(event);
  }
}

/** Once nobody can object any more, the money goes where it belongs. */
async function planOutcome(
  tx: Tx,
  { clock }: Services,
  record: BookingRecord,
  policy: Policy,
): Promise<void> {
  const state = bookingState(record);
  if (state.status !== 'completed' && state.status !== 'no_show') return;
  const runAt = state.dispute?.decidedAt ?? disputableUntil(state, policy);
  await enqueue(
    tx,
    clock,
    'conclude-session',
    { bookingId: record.id },
    { runAt, key: `conclude:${record.id}` },
  );
}
