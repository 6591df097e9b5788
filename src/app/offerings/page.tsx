import type { Metadata } from 'next';
import { OfferingsPage } from '@/features/offering/offerings-page';
import { pageApi, requirePerson } from '@/features/person/current-person';
import { pageScreen } from '@/features/session/page-screen';
import { ScreenProvider } from '@/features/session/screen';

export const metadata: Metadata = { title: 'Offerings' };

export default async function Page() {
  await requirePerson('/offerings', 'mentor');
  const api = await pageApi();
  const [offerings, screen] = await Promise.all([api.offering.mine(), pageScreen()]);
  return (
    <ScreenProvider facts={screen}>
      <OfferingsPage initial={offerings} />
    </ScreenProvider>
  );
}
