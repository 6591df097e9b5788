import { IconMapQuestion } from '@tabler/icons-react';
import type { Metadata } from 'next';
import { EmptyState } from '@/components/empty-state';
import { ButtonLink } from '@/components/link';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <EmptyState
      icon={<IconMapQuestion size={24} />}
      title="There is nothing here"
      action={<ButtonLink href="/mentors">Find a mentor</ButtonLink>}
    >
      The address may be mistyped, or what was here is gone or belongs to somebody else.
    </EmptyState>
  );
}
