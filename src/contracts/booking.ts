import { z } from 'zod';
import type { BookingStatus } from '@/domain/booking/status';
import type { Policy } from '@/domain/policy/policy';
import {
  type AddOnKind,
  addOnKind,
  id,
  instant,
  type MeetingType,
  meetingType,
  type Party,
  pageInput,
  party,
  requiredText,
  text,
} from './common';
import type { PersonView } from './person';
import type { RescheduleView } from './reschedule';

/**
 * Takes a time. `expectedPrice` is what the mentee was shown; it decides nothing but whether they are told that
 * it changed. `replaces` gives an earlier hold back in the same transaction, so that moving a hold cannot lose both.
 */
export const holdInput = z.object({
  offeringId: id,
  minutes: z.number().int().min(5).max(480),
  start: instant,
  expectedPrice: z.number().int().min(0).nullish(),
  replaces: id.nullish(),
});
export const bookingDetailsInput = z.object({
  bookingId: id,
  minutes: z.number().int().min(5).max(480),
  meetingType,
  title: requiredText(120),
  message: text(2000),
  addOns: z.array(addOnKind).max(4),
});
export const bookingInput = z.object({ bookingId: id });
/** `expectedPrice` in minor units is what the mentee agreed to on the review step. */
export const startPaymentInput = z.object({ bookingId: id, expectedPrice: z.number().int().min(0) });
export const listBookingsInput = z.object({
  role: party,
  /** Only those with this person on the other side. */
  personId: id.nullish(),
  /** Half-open; sessions that overlap it, or whose proposed new time does. Absent: by `scope` alone. */
  window: z.object({ from: instant, until: instant }).nullish(),
  scope: z.enum(['upcoming', 'past', 'waiting', 'all']).default('all'),
  ...pageInput,
  limit: z.number().int().min(1).max(500).default(50),
});
export const declineBookingInput = z.object({ bookingId: id, reason: text(500).nullish() });
export const cancelBookingInput = z.object({
  bookingId: id,
  category: z.string().max(40).nullish(),
  reason: text(1000).nullish(),
  /** The refund that was shown, in minor units: if it is no longer true nothing happens and the new one is shown. */
  expectedRefund: z.number().int().min(0),
});
export const reportNoShowInput = z.object({ bookingId: id, statement: text(1000).nullish() });
export const openDisputeInput = z.object({ bookingId: id, statement: requiredText(2000) });
export const menteesInput = z.object(pageInput);

export type PaymentView = {
  id: string;
  status: 'created' | 'processing' | 'succeeded' | 'returned' | 'failed' | 'cancelled';
  amount: number;
  currency: string;
  /** Refusal code of the last declined attempt. */
  failure: string | null;
  refunds: { id: string; amount: number; status: 'pending' | 'succeeded' | 'failed'; createdAt: number }[];
};

/** One booking as one of its two people (or an admin) sees it. All moments in epoch milliseconds, money in minor units. */
export type BookingView = {
  id: string;
  version: number;
  status: BookingStatus;
  /** Which side the viewer is on; `null` for an admin. */
  viewer: Party | null;
  mentor: PersonView & { handle: string };
  mentee: PersonView;
  offering: { id: string; title: string };
  title: string;
  message: string;
  start: number;
  end: number;
  meetingType: MeetingType;
  location: string | null;
  addOns: AddOnKind[];
  price: number;
  currency: string;
  /** Whether finishing the wizard pays and confirms at once, or asks the mentor. */
  needs: 'payment' | 'answer';
  expiresAt: number | null;
  createdAt: number;
  /** When the mentor accepted a priced request, which is then kept for the mentee to pay. */
  acceptedAt: number | null;
  confirmedAt: number | null;
  startedAt: number | null;
  endedAt: number | null;
  cancelled: { by: Party | null; at: number; category: string | null; reason: string | null } | null;
  noShow: { by: Party; reportedAt: number } | null;
  dispute: {
    openedBy: Party;
    statement: string;
    openedAt: number;
    decidedAt: number | null;
    outcome: 'uphold' | 'overturn' | null;
    decision: string | null;
  } | null;
  reschedules: { mentee: number; mentor: number };
  /** Requests the mentor has opened on this booking: drives the warning. */
  openedByMentor: number;
  payment: PaymentView | null;
  policyVersion: number;
  /** The policy this booking was made under: the browser quotes with the domain's own functions. */
  policy: Policy;
  /** The open negotiation, if there is one. */
  reschedule: RescheduleView | null;
  /** The server's clock when this was read. */
  now: number;
};

export type MentorStatsView = { mentees: number; sessions: number; upcoming: number; completed: number };
export type MenteeOfMentorView = PersonView & {
  sessions: number;
  completed: number;
  lastSession: number | null;
  nextSession: number | null;
};

/** What the browser needs to take the money. `sandbox` is the demo card form; `elements` is Stripe's own. */
export type PaymentStartView = {
  paymentId: string;
  providerRef: string;
  clientSecret: string;
  publishableKey: string;
  amount: number;
  currency: string;
  form: { kind: 'sandbox'; baseUrl: string } | { kind: 'elements' };
};
/** How far a payment is: `waiting` means the provider has not decided yet. */
export type SettlementView = {
  outcome: 'confirmed' | 'waiting' | 'declined' | 'refunded';
  refusal: string | null;
  booking: BookingView;
};
export type HistoryEntryView = {
  at: number;
  actor: Party | 'admin' | 'system';
  actorName: string | null;
  action: string;
  sentence: string;
  /** The time it is about, where it is about one; half-open. */
  time: { start: number; end: number } | null;
  /** What somebody wrote. */
  reason: string | null;
};
export type JoinView = { url: string; provider: 'jitsi' | 'livekit' | 'calendly' };
