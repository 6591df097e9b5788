import type { Metadata } from 'next';
import { SCHEDULE_VIEWS } from '@/features/calendar/calendar-views';
import { readSeeds, type SearchParams } from '@/features/calendar/read-seeds';
import { pageApi, requirePerson } from '@/features/person/current-person';
import { SchedulePage } from '@/features/schedule/schedule-page';
import { pageScreen } from '@/features/session/page-screen';

export const metadata: Metadata = { title: 'Schedule' };

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const me = await requirePerson('/schedule', 'mentor');
  const [api, screen] = await Promise.all([pageApi(), pageScreen()]);
  const [seeds, stats, availability] = await Promise.all([
    readSeeds('mentor', me, screen, { search: searchParams, views: SCHEDULE_VIEWS }),
    api.booking.stats(),
    api.availability.get(),
  ]);
  return <SchedulePage screen={screen} seeds={seeds} stats={stats} availability={availability} />;
}
