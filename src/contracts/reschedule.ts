import { z } from 'zod';
import { invariant, unreachable } from '@/domain/invariant';
import type { Proposal, RescheduleRequest } from '@/domain/reschedule/request';
import { id, instant, type Party, text } from './common';

const reason = text(1000).nullish();
/** A start that can be proposed: nobody meets at half past and three seconds. */
const start = instant.multipleOf(60_000, 'Sessions start on a full minute.');

/** `warningSeen`: the mentor was told what frequent requests do to their score, and asked again. */
export const requestRescheduleInput = z.object({
  bookingId: id,
  start,
  reason,
  warningSeen: z.boolean().default(false),
});
/** `proposalId` is the proposal the person looked at; if another one is on the table meanwhile, nothing happens. */
export const answerRescheduleInput = z.object({ bookingId: id, proposalId: id });
export const counterRescheduleInput = answerRescheduleInput.extend({ start, reason });
export const declineRescheduleInput = answerRescheduleInput.extend({ reason });
/** The mentee's way out of a mentor's request; `expectedRefund` in minor units is what they were shown. */
export const cancelSessionInput = answerRescheduleInput.extend({
  category: z.string().max(40).nullish(),
  reason,
  expectedRefund: z.number().int().min(0),
});
export const rescheduleHistoryInput = z.object({ bookingId: id });
/** Times a party may propose for a booking, in the half-open window. */
export const proposableTimesInput = z
  .object({ bookingId: id, from: instant, until: instant })
  .refine(({ from, until }) => until > from && until - from <= 62 * 86_400_000, 'At most 62 days at once.');

type RescheduleStatus = RescheduleRequest['status'];
type ProposalView = {
  id: string;
  by: Party;
  start: number;
  end: number;
  reason: string | null;
  at: number;
};
export type RescheduleView = {
  id: string;
  bookingId: string;
  openedBy: Party;
  status: RescheduleStatus;
  originalStart: number;
  originalEnd: number;
  openedAt: number;
  expiresAt: number;
  closedAt: number | null;
  closedBy: Party | null;
  closingReason: string | null;
  /** How it was cancelled, if it was. */
  cancelledBecause: 'withdrawn' | 'session_cancelled' | 'booking_cancelled' | null;
  /** Oldest first; the last one is on the table. */
  proposals: ProposalView[];
};
export type ProposableTimesView = {
  /** Free for both and offered by the mentor, rising. */
  starts: number[];
  /** Free for both, but not among the mentor's slots, rising: only for the mentor to propose. */
  unoffered: number[];
  /** From this moment on the mentor cannot be booked yet. */
  horizonEnd: number;
  mentorTimeZone: string;
  now: number;
};

/** The negotiation as the domain knows it: server and browser ask it the same questions. */
export function negotiationOf(view: RescheduleView): RescheduleRequest {
  const [first, ...later] = view.proposals.map(
    ({ id, by, start, end, reason, at }): Proposal => ({ id, by, start, end, reason, at }),
  );
  invariant(first, `Request ${view.id} has no proposal`);
  const negotiation = {
    openedBy: view.openedBy,
    openedAt: view.openedAt,
    expiresAt: view.expiresAt,
    original: { start: view.originalStart, end: view.originalEnd },
    proposals: [first, ...later],
  } as const;
  const { status, closedAt, closedBy, cancelledBecause } = view;
  if (status === 'pending' || status === 'counter_proposed') return { ...negotiation, status };
  invariant(closedAt !== null, `Request ${view.id} ended at no time`);
  const ended = { ...negotiation, endedAt: closedAt };
  if (status === 'expired') return { ...ended, status };
  invariant(closedBy, `Request ${view.id} was ended by nobody`);
  switch (status) {
    case 'accepted':
      return { ...ended, status, endedBy: closedBy };
    case 'rejected':
      return { ...ended, status, endedBy: closedBy, reason: view.closingReason };
    case 'cancelled':
      invariant(cancelledBecause, `Request ${view.id} was cancelled in no way`);
      return { ...ended, status, endedBy: closedBy, because: cancelledBecause };
    default:
      return unreachable(status);
  }
}
