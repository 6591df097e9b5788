import type { Metadata } from 'next';
import { CheckMail } from '@/features/person/check-mail';
import { bridge } from '@/trpc/bridge';

export const metadata: Metadata = { title: 'Look into your mail' };

type Props = { searchParams: Promise<{ to?: string | string[] }> };

export default async function Page({ searchParams }: Props) {
  const { to } = await searchParams;
  return (
    <CheckMail to={typeof to === 'string' ? to : null} mailbox={bridge().demo ? '/dev/mailbox' : null} />
  );
}
