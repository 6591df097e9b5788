import type { Metadata } from 'next';
import { PoliciesPage } from '@/features/admin/policies/policies-page';
import { pageApi, requirePerson } from '@/features/person/current-person';
import { pageScreen } from '@/features/session/page-screen';

export const metadata: Metadata = { title: 'Policies' };

export default async function Page() {
  await requirePerson('/admin/policies', 'admin');
  const [api, screen] = await Promise.all([pageApi(), pageScreen()]);
  return <PoliciesPage screen={screen} first={await api.policy.versions()} />;
}
