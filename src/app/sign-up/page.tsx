import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { currentPerson } from '@/features/person/current-person';
import { homeOf } from '@/features/person/home-of';
import { safePath } from '@/features/person/safe-path';
import { SignUpPage } from '@/features/person/sign-up-page';

export const metadata: Metadata = { title: 'Create your account' };

type Props = { searchParams: Promise<{ callbackUrl?: string | string[] }> };

export default async function Page({ searchParams }: Props) {
  const { callbackUrl } = await searchParams;
  const goal = safePath(typeof callbackUrl === 'string' ? callbackUrl : null, '/welcome');
  const me = await currentPerson();
  if (me) redirect(goal === '/welcome' ? homeOf(me) : goal);
  return <SignUpPage goal={goal} signInHref={`/sign-in?callbackUrl=${encodeURIComponent(goal)}`} />;
}
