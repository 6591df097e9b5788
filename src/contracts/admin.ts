import { z } from 'zod';
import { id, instant, pageInput, requiredText, text } from './common';

export const listAuditInput = z.object({
  subjectKind: z.string().max(40).nullish(),
  subjectId: z.string().max(80).nullish(),
  actorId: id.nullish(),
  action: text(60).nullish(),
  from: instant.nullish(),
  until: instant.nullish(),
  ...pageInput,
});
export const decideDisputeInput = z.object({
  bookingId: id,
  outcome: z.enum(['uphold', 'overturn']),
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
  before: unknown;
  after: unknown;
  policyVersion: number | null;
  ip: string | null;
  userAgent: string | null;
  hash: string;
};
