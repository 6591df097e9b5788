import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import type { MentorProfileView } from '@/contracts/directory';
import { BookingWizard } from '@/features/booking/wizard/booking-wizard';
import { pageApi } from '@/features/person/current-person';
import { pageScreen } from '@/features/session/page-screen';
import { ScreenProvider } from '@/features/session/screen';

type Props = { params: Promise<{ handle: string }> };

const profileOf = cache(async (handle: string): Promise<MentorProfileView> => {
  const api = await pageApi();
  try {
    return await api.directory.profile({ handle });
  } catch (error) {
    // The API's errors come from another copy of their class than the one a page would import.
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'NOT_FOUND' || code === 'BAD_REQUEST') notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const profile = await profileOf((await params).handle);
  return { title: `Book ${profile.name}`, robots: { index: false } };
}

export default async function BookPage({ params }: Props) {
  const profile = await profileOf((await params).handle);
  return (
    <ScreenProvider facts={await pageScreen()}>
      <BookingWizard profile={profile} />
    </ScreenProvider>
  );
}
