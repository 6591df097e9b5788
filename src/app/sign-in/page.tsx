import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { currentPerson, pageApi } from '@/features/person/current-person';
import { homeOf } from '@/features/person/home-of';
import { safePath } from '@/features/person/safe-path';
import { SignInPage } from '@/features/person/sign-in-page';
import { bridge } from '@/trpc/bridge';

export const metadata: Metadata = { title: 'Sign in' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  const asked = await searchParams;
  const text = (name: string) => (typeof asked[name] === 'string' ? asked[name] : null);
  const wanted = safePath(text('callbackUrl'), '');
  const me = await currentPerson();
  if (me) redirect(wanted || homeOf(me));
  const { demo, google } = bridge();
  return (
    <SignInPage
      callbackUrl={wanted || null}
      error={text('error')}
      ended={text('ended') !== null}
      google={google}
      demoPeople={demo ? await (await pageApi()).person.demoPeople() : []}
    />
  );
}
