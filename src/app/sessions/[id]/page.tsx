import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import { SESSION_DIALOGS } from '@/domain/notification/links';
import { pageApi, requirePerson } from '@/features/person/current-person';
import { pageScreen } from '@/features/session/page-screen';
import { resumePath } from '@/features/session/resume-path';
import { SessionPage } from '@/features/session/session-page';

export const metadata: Metadata = { title: 'Session' };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  const { open } = await searchParams;
  const dialog = SESSION_DIALOGS.find((name) => name === open) ?? null;
  await requirePerson(`/sessions/${id}${dialog ? `?open=${dialog}` : ''}`);
  if (!z.uuid().safeParse(id).success) notFound();
  const [api, screen] = await Promise.all([pageApi(), pageScreen()]);
  const booking = await api.booking.get({ bookingId: id }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'NOT_FOUND') notFound();
    throw error;
  });
  if (dialog === 'pay' && booking.status === 'held' && booking.viewer === 'mentee')
    redirect(resumePath(booking));
  return <SessionPage screen={screen} booking={booking} dialog={dialog} />;
}
