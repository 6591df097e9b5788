import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Mailbox } from '@/features/mailbox/mailbox';
import { bridge } from '@/trpc/bridge';

export const metadata: Metadata = { title: 'Mailbox' };

export default function Page() {
  if (!bridge().demo) notFound();
  return <Mailbox openId={null} />;
}
