import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Mailbox } from '@/features/mailbox/mailbox';
import { bridge } from '@/trpc/bridge';

export const metadata: Metadata = { title: 'Mail' };

type Props = { params: Promise<{ id: string }> };

export default async function Page({ params }: Props) {
  if (!bridge().demo) notFound();
  const { id } = await params;
  return <Mailbox openId={id} />;
}
