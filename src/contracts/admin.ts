import { z } from 'zod';
import type { BookingView, HistoryEntryView } from './booking';
import { id, instant, type Party, pageInput, requiredText, text } from './common';

/** Newest first; `from` and `until` are half-open. */
export const listAuditInput = z.object({
  subjectKind: z.string().max(40).nullish(),
  subjectId: z.string().max(80).nullish(),
  actorId: id.nullish(),
  action: text(60).nullish(),
  from: instant.nullish(),
  until: instant.nullish(),
  ...pageInput,
});
export const listDisputesInput = z.object({ state: z.enum(['open', 'decided']), ...pageInput });
/** What really happened, in the administrator's judgement; `decision` is why, for both sides to read. */
export const decideDisputeInput = z.object({
  bookingId: id,
  ruling: z.enum(['took_place', 'mentor_absent', 'mentee_absent']),
  decision: requiredText(2000),
});

export type AuditView = {
  id: string;
  at: number;
  subjectKind: string;
  subjectId: string;
  actor: 'mentor' | 'mentee' | 'admin' | 'system';
  actorName: string | null;
  action: string;
  reason: string | null;
  /** Absent where nothing was there before; JSON has no word for undefined. */
  before?: unknown;
  after?: unknown;
  policyVersion: number | null;
  ip: string | null;
  userAgent: string | null;
  hash: string;
};

/** Whether every row of the audit is as it was written and none is missing between others. */
export type AuditVerification = {
  rows: number;
  /** The first row that does not fit; `null` when all do. */
  broken: {
    id: string;
    subjectKind: string;
    subjectId: string;
    position: number;
    problem: AuditProblem;
  } | null;
};
/** `changed`: its content is not what was hashed; `unlinked`: it does not follow the row before it. */
export type AuditProblem = 'changed' | 'unlinked';

/** A dispute with everything there is to judge it by. */
export type DisputeView = {
  booking: BookingView;
  attendance: { party: Party; joinedAt: number; leftAt: number | null }[];
  history: HistoryEntryView[];
};
