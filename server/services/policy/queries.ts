import type { z } from 'zod';
import type { CurrentPolicyView, PolicyVersionView, roleViewInput } from '@/contracts/policy';
import { type RoleView, roleView } from '@/domain/policy/role-view';
import type { Services } from '../context';
import { namesOf } from '../person/names';
import { asPolicy, currentPolicy } from './current-policy';

type Deps = Pick<Services, 'db'>;

/** The numbers that one side of a new booking would be under. */
export async function policyRoleView(
  { db }: Deps,
  { role }: z.infer<typeof roleViewInput>,
): Promise<RoleView> {
  return roleView((await currentPolicy(db)).policy, role);
}

/** The policy that new bookings are made under. */
export async function findCurrentPolicy({ db }: Deps): Promise<CurrentPolicyView> {
  return currentPolicy(db);
}

/** Every policy there ever was, newest first. That the reader is an administrator is for the caller to have checked. */
export async function policyVersions({ db }: Deps): Promise<PolicyVersionView[]> {
  const rows = await db.policyVersion.findMany({
    orderBy: { version: 'desc' },
    include: { _count: { select: { bookings: true } } },
  });
  const names = await namesOf(
    db,
    rows.map(({ createdById }) => createdById),
  );
  return rows.map((row) => ({
    version: row.version,
    policy: asPolicy(row.values),
    note: row.note,
    createdBy: (row.createdById && names.get(row.createdById)) ?? null,
    createdAt: row.createdAt.getTime(),
    bookings: row._count.bookings,
  }));
}
