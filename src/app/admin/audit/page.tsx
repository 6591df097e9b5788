import type { Metadata } from 'next';
import { AuditPage } from '@/features/admin/audit/audit-page';
import { requirePerson } from '@/features/person/current-person';
import { pageScreen } from '@/features/session/page-screen';

export const metadata: Metadata = { title: 'Audit' };

export default async function Page() {
  await requirePerson('/admin/audit', 'admin');
  return <AuditPage screen={await pageScreen()} />;
}
