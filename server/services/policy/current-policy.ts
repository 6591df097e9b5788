import { invariant } from '@/domain/invariant';
import type { Policy } from '@/domain/policy/policy';
import { validatePolicy } from '@/domain/policy/validate';
import type { Db, Tx } from '../../db/client';

export type VersionedPolicy = { readonly version: number; readonly policy: Policy };

/** The policy that new bookings are made under. */
export async function currentPolicy(db: Db | Tx): Promise<VersionedPolicy> {
  const row = await db.policyVersion.findFirst({
    orderBy: { version: 'desc' },
    select: { version: true, values: true },
  });
  invariant(row, 'The first policy version is written by a migration');
  return { version: row.version, policy: asPolicy(row.values) };
}

/** A stored policy; only valid ones are ever written, so anything else is a bug. */
export function asPolicy(values: unknown): Policy {
  invariant(values && typeof values === 'object', 'A policy is an object');
  const valid = validatePolicy({ ...values });
  invariant(valid.ok, 'A stored policy is valid');
  return valid.value;
}
