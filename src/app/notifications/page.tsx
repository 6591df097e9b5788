import type { Metadata } from 'next';
import { NotificationsPage } from '@/features/notifications/notifications-page';
import { requirePerson } from '@/features/person/current-person';

export const metadata: Metadata = { title: 'Notifications' };

export default async function Page() {
  await requirePerson('/notifications');
  return <NotificationsPage />;
}
