import type { Instant } from '@/domain/time/instant';
import type { Prisma, Tx } from '../../db/client';
import type { AuditedActor } from '../actor';

export type AuditEntry = {
  subjectKind: 'booking' | 'policy' | 'person' | 'offering' | 'availability';
  subjectId: string;
  actor: AuditedActor;
  action: string;
  reason?: string | null;
  before?: Prisma.InputJsonObject;
  after?: Prisma.InputJsonObject;
  policyVersion?: number;
  at: Instant;
};

/** Adds a row to the subject's history, in the transaction that makes the change; the database chains it. */
export async function writeAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  const person = entry.actor.kind === 'system' ? { personId: null, ip: null, userAgent: null } : entry.actor;
  await tx.$executeRaw`
    INSERT INTO audit (subject_kind, subject_id, actor, actor_id, action, reason, before, after, policy_version, ip, user_agent, at)
    VALUES (${entry.subjectKind}, ${entry.subjectId}, ${entry.actor.kind}::audit_actor, ${person.personId}::uuid, ${entry.action},
            ${entry.reason ?? null}, ${json(entry.before)}::jsonb, ${json(entry.after)}::jsonb, ${entry.policyVersion ?? null}::int,
            ${person.ip}, ${person.userAgent}, ${new Date(entry.at)})`;
}

function json(value: Prisma.InputJsonObject | undefined): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
