import { z } from 'zod';
import { id, instant, type Party, text } from './common';

const reason = text(1000).nullish();

export const requestRescheduleInput = z.object({
  bookingId: id,
  start: instant,
  reason,
  warningSeen: z.boolean().default(false),
});
/** `proposalId` is the proposal the person looked at; if another one is on the table meanwhile, nothing happens. */
export const answerRescheduleInput = z.object({ bookingId: id, proposalId: id });
export const counterRescheduleInput = answerRescheduleInput.extend({ start: instant, reason });
export const declineRescheduleInput = answerRescheduleInput.extend({ reason });
export const endRescheduleInput = z.object({ bookingId: id, reason });
/** Times a party may propose for a booking, in the half-open window; nearest to the original first where asked. */
export const proposableTimesInput = z.object({ bookingId: id, from: instant, until: instant });

export type RescheduleStatus =
  | 'pending'
  | 'counter_proposed'
  | 'accepted'
  | 'rejected'
  | 'cancelled'
  | 'expired';
export type ProposalView = {
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
  /** Oldest first; the last one is on the table. */
  proposals: ProposalView[];
};
export type ProposableTimesView = { starts: number[]; mentorTimeZone: string; now: number };
