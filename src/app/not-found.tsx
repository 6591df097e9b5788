import { Button } from '@mantine/core';
import { IconMapQuestion } from '@tabler/icons-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { EmptyState } from '@/components/empty-state';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <EmptyState
      icon={<IconMapQuestion size={24} />}
      title="There is nothing here"
      action={
        <Button component={Link} href="/">
          Find a mentor
        </Button>
      }
    >
      The address may be mistyped, or what was here is gone or belongs to somebody else.
    </EmptyState>
  );
}
