import type { Party } from '@/contracts/common';
import type { BookingState, Dispute } from '@/domain/booking/state';
import { invariant, unreachable } from '@/domain/invariant';
import type { Money } from '@/domain/money/money';
import type { SessionFacts } from '@/domain/notification/facts';
import type { Db, Prisma, Tx } from '../../db/client';
import { lockMentor } from '../occupancy/take-time';

const PERSON = { select: { id: true, name: true, image: true, timeZone: true } } as const;

/** A booking with everything its rules and its view need. */
export const BOOKING_RECORD = {
  mentor: { select: { handle: true, person: PERSON, availability: { select: { instantBooking: true } } } },
  mentee: PERSON,
  offering: { select: { id: true, title: true, version: true, retiredAt: true } },
  policy: { select: { values: true } },
  payments: { include: { refunds: true }, orderBy: { createdAt: 'desc' } },
  dispute: true,
  rescheduleRequests: {
    include: { proposals: { orderBy: { round: 'asc' } } },
    orderBy: [{ openedAt: 'desc' }, { id: 'desc' }],
  },
} as const satisfies Prisma.BookingInclude;

export type BookingRecord = Prisma.BookingGetPayload<{ include: typeof BOOKING_RECORD }>;

export async function findBooking(db: Db | Tx, bookingId: string): Promise<BookingRecord | null> {
  return db.booking.findUnique({ where: { id: bookingId }, include: BOOKING_RECORD });
}

/**
 * The booking, with its mentor's line and its row locked until the transaction ends, always in that order; `null`
 * when there is none. Whatever is decided about a booking is decided on what this returns.
 */
export async function lockBooking(tx: Tx, bookingId: string): Promise<BookingRecord | null> {
  const [row] = await tx.$queryRaw<
    { mentor_id: string }[]
  >`SELECT mentor_id FROM booking WHERE id = ${bookingId}::uuid`;
  if (!row) return null;
  await lockMentor(tx, row.mentor_id);
  await tx.$executeRaw`SELECT 1 FROM booking WHERE id = ${bookingId}::uuid FOR UPDATE`;
  return findBooking(tx, bookingId);
}

/** The stored row as the domain's state: what the columns allow and the life does not is a bug. */
export function bookingState(record: BookingRecord): BookingState {
  const time = { start: record.startsAt.getTime(), end: record.endsAt.getTime() };
  const { status } = record;
  switch (status) {
    case 'held':
    case 'requested':
      invariant(record.expiresAt, `Booking ${record.id} waits without an end`);
      return { ...time, status, expiresAt: record.expiresAt.getTime() };
    case 'completed':
      invariant(record.endedAt, `Booking ${record.id} is completed without a moment`);
      return { ...time, status, completedAt: record.endedAt.getTime(), dispute: disputeOf(record) };
    case 'no_show':
      invariant(record.noShowBy && record.noShowReportedAt, `Booking ${record.id} is a no-show of nobody`);
      return {
        ...time,
        status,
        absent: record.noShowBy,
        reportedAt: record.noShowReportedAt.getTime(),
        dispute: disputeOf(record),
      };
    case 'scheduled':
    case 'in_progress':
    case 'cancelled':
    case 'declined':
    case 'expired':
    case 'released':
      return { ...time, status };
    default:
      return unreachable(status);
  }
}

function disputeOf({ dispute }: BookingRecord): Dispute | null {
  return (
    dispute && {
      by: dispute.openedBy,
      statement: dispute.statement,
      openedAt: dispute.openedAt.getTime(),
      decidedAt: dispute.decidedAt?.getTime() ?? null,
    }
  );
}

/** What has arrived for a booking and has not been given back, in minor units; `null` when nothing was paid. */
export function paidFor(record: BookingRecord): Money | null {
  const payment = record.payments.find((each) => each.status === 'succeeded');
  if (!payment) return null;
  const returned = payment.refunds.reduce(
    (sum, refund) => (refund.status === 'failed' ? sum : sum + refund.amount),
    0,
  );
  return { amount: payment.amount - returned, currency: payment.currency };
}

/** The payment that confirmed a booking for which something was paid. */
export function paymentOf(record: BookingRecord): BookingRecord['payments'][number] {
  const payment = record.payments.find((each) => each.status === 'succeeded');
  invariant(payment, `Nothing was paid for booking ${record.id}`);
  return payment;
}

/** What messages say about the session, as it stands now. */
export function sessionFacts(record: BookingRecord) {
  return {
    bookingId: record.id,
    title: record.title,
    start: record.startsAt.getTime(),
    end: record.endsAt.getTime(),
    mentee: { name: record.mentee.name, zone: record.mentee.timeZone },
    mentor: { name: record.mentor.person.name, zone: record.mentor.person.timeZone },
  } satisfies SessionFacts;
}

export function personIdOf(record: BookingRecord, party: Party): string {
  return party === 'mentor' ? record.mentorId : record.menteeId;
}
