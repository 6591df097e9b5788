import type { BookingView, PaymentView } from '@/contracts/booking';
import type { RescheduleView } from '@/contracts/reschedule';
import { type Actor, partyOf } from '../actor';
import { asPolicy } from '../policy/current-policy';
import type { BookingRecord } from './booking-record';

/** A booking as one of its people sees it at `now`. Whether they may see it is for the caller to have checked. */
export function bookingView(
  record: BookingRecord,
  viewer: Pick<Actor, 'personId'>,
  now: number,
): BookingView {
  const { mentor, mentee, dispute } = record;
  const open = record.rescheduleRequests.find(
    ({ status }) => status === 'pending' || status === 'counter_proposed',
  );
  return {
    id: record.id,
    version: record.version,
    status: record.status,
    viewer: partyOf(record, viewer.personId),
    mentor: { ...mentor.person, handle: mentor.handle },
    mentee: { ...mentee },
    offering: { id: record.offering.id, title: record.offering.title },
    title: record.title,
    message: record.message,
    start: record.startsAt.getTime(),
    end: record.endsAt.getTime(),
    meetingType: record.meetingType,
    location: record.location,
    addOns: record.addOns,
    price: record.price,
    currency: record.currency,
    needs: needsOf(record),
    expiresAt: record.expiresAt?.getTime() ?? null,
    createdAt: record.createdAt.getTime(),
    acceptedAt: record.acceptedAt?.getTime() ?? null,
    confirmedAt: record.confirmedAt?.getTime() ?? null,
    startedAt: record.startedAt?.getTime() ?? null,
    endedAt: record.endedAt?.getTime() ?? null,
    cancelled: record.cancelledAt && {
      by: record.cancelledBy,
      at: record.cancelledAt.getTime(),
      category: record.cancellationCategory,
      reason: record.cancellationReason,
    },
    noShow: record.noShowBy &&
      record.noShowReportedAt && { by: record.noShowBy, reportedAt: record.noShowReportedAt.getTime() },
    dispute: dispute && {
      openedBy: dispute.openedBy,
      statement: dispute.statement,
      openedAt: dispute.openedAt.getTime(),
      decidedAt: dispute.decidedAt?.getTime() ?? null,
      outcome: dispute.outcome,
      decision: dispute.decision,
    },
    reschedules: { mentee: record.menteeReschedules, mentor: record.mentorReschedules },
    openedByMentor: record.rescheduleRequests.filter(({ openedBy }) => openedBy === 'mentor').length,
    payment: paymentView(record),
    policyVersion: record.policyVersion,
    policy: asPolicy(record.policy.values),
    reschedule: open ? rescheduleView(open) : null,
    now,
  };
}

/** A priced session that is booked at once is paid; everything else is for the mentor to answer first. */
export function needsOf(
  record: Pick<BookingRecord, 'price' | 'mentor' | 'confirmedAt' | 'acceptedAt'>,
): BookingView['needs'] {
  const instant = record.mentor.availability?.instantBooking ?? false;
  return record.price > 0 && (instant || record.acceptedAt !== null) ? 'payment' : 'answer';
}

export function rescheduleView(request: BookingRecord['rescheduleRequests'][number]): RescheduleView {
  return {
    id: request.id,
    bookingId: request.bookingId,
    openedBy: request.openedBy,
    status: request.status,
    originalStart: request.originalStartsAt.getTime(),
    originalEnd: request.originalEndsAt.getTime(),
    openedAt: request.openedAt.getTime(),
    expiresAt: request.expiresAt.getTime(),
    closedAt: request.closedAt?.getTime() ?? null,
    closedBy: request.closedBy,
    closingReason: request.closingReason,
    cancelledBecause: request.cancelledBecause,
    proposals: request.proposals.map((proposal) => ({
      id: proposal.id,
      by: proposal.proposedBy,
      start: proposal.startsAt.getTime(),
      end: proposal.endsAt.getTime(),
      reason: proposal.reason,
      at: proposal.proposedAt.getTime(),
    })),
  };
}

/** The payment that counts: the one with money, else the latest attempt. */
function paymentView(record: BookingRecord): PaymentView | null {
  const payment =
    record.payments.find(({ status }) => status === 'succeeded') ??
    record.payments.find(({ settledAt }) => settledAt !== null) ??
    record.payments[0];
  return payment
    ? {
        id: payment.id,
        status: payment.status,
        amount: payment.amount,
        currency: payment.currency,
        failure: payment.failure,
        refunds: payment.refunds.map((refund) => ({
          id: refund.id,
          amount: refund.amount,
          status: refund.status,
          createdAt: refund.createdAt.getTime(),
        })),
      }
    : null;
}
