import type { Metadata } from 'next';
import { requirePerson } from '@/features/person/current-person';
import { SettingsPage } from '@/features/person/settings/settings-page';

export const metadata: Metadata = { title: 'Settings' };

export default async function Page() {
  return <SettingsPage me={await requirePerson('/settings')} />;
}
