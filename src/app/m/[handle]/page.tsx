import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { pageOrigin } from '@/features/directory/page-origin';
import { findProfile } from '@/features/directory/profile/find-profile';
import { firstTimesWindow } from '@/features/directory/profile/first-times-window';
import { ProfilePage } from '@/features/directory/profile/profile-page';
import { profileData } from '@/features/directory/structured-data';
import { StructuredDataScript } from '@/features/directory/structured-data-script';
import { pageApi } from '@/features/person/current-person';
import { pageScreen } from '@/features/session/page-screen';
import { ScreenProvider } from '@/features/session/screen';

type Props = { params: Promise<{ handle: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const profile = await findProfile((await params).handle);
  if (!profile) return { title: 'Nobody here' };
  const url = `${await pageOrigin()}/m/${profile.handle}`;
  const title = `${profile.name}: ${profile.headline}`;
  const description = (profile.bio || profile.headline).slice(0, 200);
  return {
    title,
    description,
    alternates: { canonical: url },
    openGraph: { type: 'profile', title, description, url, siteName: 'Parley' },
  };
}

export default async function MentorPage({ params }: Props) {
  const profile = await findProfile((await params).handle);
  if (!profile) notFound();
  const [api, screen, origin] = await Promise.all([pageApi(), pageScreen(), pageOrigin()]);
  const window = firstTimesWindow(screen.now);
  const minutes = profile.offerings[0]?.durations[0]?.minutes;
  const slots =
    minutes !== undefined && profile.hasAvailability
      ? await api.availability.slots({ mentorId: profile.id, minutes, from: window.start, until: window.end })
      : null;
  return (
    <ScreenProvider facts={screen}>
      <StructuredDataScript data={profileData(profile, origin)} />
      <ProfilePage initial={profile} initialSlots={slots} window={window} />
    </ScreenProvider>
  );
}
