import type { Metadata } from 'next';
import { CalendarPage } from '@/features/calendar/calendar-page';
import { CALENDAR_VIEWS } from '@/features/calendar/calendar-views';
import { readSeeds, type SearchParams } from '@/features/calendar/read-seeds';
import { requirePerson } from '@/features/person/current-person';
import { pageScreen } from '@/features/session/page-screen';

export const metadata: Metadata = { title: 'My calendar' };

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const me = await requirePerson('/calendar');
  const screen = await pageScreen();
  const seeds = await readSeeds('mentee', me, screen, { search: searchParams, views: CALENDAR_VIEWS });
  return <CalendarPage screen={screen} seeds={seeds} />;
}
