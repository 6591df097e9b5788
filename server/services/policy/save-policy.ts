import type { z } from 'zod';
import type { CurrentPolicyView, savePolicyInput } from '@/contracts/policy';
import { POLICY_FIELDS } from '@/domain/policy/keys';
import { validatePolicy } from '@/domain/policy/validate';
import { refusal } from '@/domain/refusal';
import { accepted, type Result, refused } from '@/domain/result';
import type { Tx } from '../../db/client';
import { withTransaction } from '../../db/transaction';
import { type Actor, actingAs } from '../actor';
import { writeAudit } from '../audit/write-audit';
import type { Services } from '../context';
import { enqueue } from '../job/enqueue';
import { currentPolicy } from './current-policy';

/** All versions are one subject of the audit: who changed which number, in one chain. */
const SUBJECT = { subjectKind: 'policy', subjectId: 'policy' } as const;

/**
 * Makes these values the policy that new bookings are made under; those that stand keep theirs. Saving what already
 * holds changes nothing. That the actor is an administrator is for the caller to have checked. Refuses with
 * POLICY_CHANGED (somebody saved after this admin had looked) and INVALID_INPUT (`detail` names every problem).
 */
export async function savePolicy(
  services: Pick<Services, 'db' | 'clock' | 'newId'>,
  actor: Actor,
  input: z.infer<typeof savePolicyInput>,
): Promise<Result<CurrentPolicyView>> {
  return withTransaction(services.db, async (tx) => {
    await lockPolicy(tx);
    const current = await currentPolicy(tx);
    if (input.version !== current.version) return refused(refusal('POLICY_CHANGED'));
    const valid = validatePolicy(input.values);
    if (!valid.ok) {
      const detail = valid.problems.map(({ field, sentence }) => `${field}: ${sentence}`).join(' ');
      return refused(refusal('INVALID_INPUT', { detail }));
    }
    const policy = valid.value;
    const changed = POLICY_FIELDS.filter((field) => policy[field] !== current.policy[field]);
    if (changed.length === 0) return accepted(current);

    const version = current.version + 1;
    const now = services.clock.now();
    await tx.policyVersion.create({
      data: {
        version,
        values: policy,
        note: input.note,
        createdById: actor.personId,
        createdAt: new Date(now),
      },
    });
    await writeAudit(tx, {
      ...SUBJECT,
      actor: actingAs(actor, 'admin'),
      action: 'policy_saved',
      reason: input.note || null,
      before: Object.fromEntries(changed.map((field) => [field, current.policy[field]])),
      after: Object.fromEntries(changed.map((field) => [field, policy[field]])),
      policyVersion: version,
      at: now,
    });
    const admins = await tx.person.findMany({ where: { isAdmin: true }, select: { id: true } });
    await enqueue(tx, services.clock, 'hint', {
      people: admins.map(({ id }) => id),
      mentors: [],
      hint: { kind: 'policy', id: services.newId(), version },
    });
    return accepted({ version, policy });
  });
}

/** Versions are numbered without gaps, so two who save at once stand in line. */
async function lockPolicy(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('policy', 0))`;
}
