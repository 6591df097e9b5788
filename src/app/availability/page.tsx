import type { Metadata } from 'next';
import { AvailabilityPage } from '@/features/availability/availability-page';
import { pageApi, requirePerson } from '@/features/person/current-person';
import { pageScreen } from '@/features/session/page-screen';
import { ScreenProvider } from '@/features/session/screen';

export const metadata: Metadata = { title: 'Availability' };

export default async function Page() {
  await requirePerson('/availability', 'mentor');
  const api = await pageApi();
  const [availability, offerings, screen] = await Promise.all([
    api.availability.get(),
    api.offering.mine(),
    pageScreen(),
  ]);
  const lengths = offerings
    .filter(({ retiredAt }) => retiredAt === null)
    .flatMap(({ durations }) => durations.map(({ minutes }) => minutes));
  return (
    <ScreenProvider facts={screen}>
      <AvailabilityPage initial={availability} durations={[...new Set(lengths)].sort((a, b) => a - b)} />
    </ScreenProvider>
  );
}
