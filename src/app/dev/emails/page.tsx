import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Gallery } from '@/features/mailbox/gallery';
import { bridge } from '@/trpc/bridge';

export const metadata: Metadata = { title: 'Every mail' };

type Props = { searchParams: Promise<{ kind?: string | string[]; role?: string | string[] }> };

export default async function Page({ searchParams }: Props) {
  if (!bridge().demo) notFound();
  const { kind, role } = await searchParams;
  return (
    <Gallery kind={typeof kind === 'string' ? kind : null} role={typeof role === 'string' ? role : null} />
  );
}
