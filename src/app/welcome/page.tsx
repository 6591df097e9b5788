import type { Metadata } from 'next';
import { requirePerson } from '@/features/person/current-person';
import { safePath } from '@/features/person/safe-path';
import { Welcome } from '@/features/person/welcome';

export const metadata: Metadata = { title: 'Welcome' };

type Props = { searchParams: Promise<{ callbackUrl?: string | string[] }> };

export default async function Page({ searchParams }: Props) {
  const me = await requirePerson('/welcome');
  const { callbackUrl } = await searchParams;
  // Where next-auth sends newcomers carries a whole address; only the path of it is of use.
  const path = typeof callbackUrl === 'string' ? callbackUrl.replace(/^https?:\/\/[^/]+/, '') : null;
  return <Welcome me={me} callbackUrl={safePath(path, '') || null} />;
}
