import type { Metadata } from 'next';
import { DisputesPage } from '@/features/admin/disputes/disputes-page';
import { requirePerson } from '@/features/person/current-person';
import { pageScreen } from '@/features/session/page-screen';

export const metadata: Metadata = { title: 'Disputes' };

export default async function Page() {
  await requirePerson('/admin/disputes', 'admin');
  return <DisputesPage screen={await pageScreen()} />;
}
