import type { Metadata } from 'next';
import { MENTEES_AT_ONCE } from '@/features/mentees/mentee-order';
import { MenteesPage } from '@/features/mentees/mentees-page';
import { pageApi, requirePerson } from '@/features/person/current-person';
import { pageScreen } from '@/features/session/page-screen';

export const metadata: Metadata = { title: 'Mentees' };

export default async function Page() {
  await requirePerson('/mentees', 'mentor');
  const [api, screen] = await Promise.all([pageApi(), pageScreen()]);
  return <MenteesPage screen={screen} first={await api.booking.mentees({ limit: MENTEES_AT_ONCE })} />;
}
