'use client';

import { Button, Group } from '@mantine/core';
import { IconMoodSad } from '@tabler/icons-react';
import { EmptyState } from '@/components/empty-state';
import { ButtonLink } from '@/components/link';

/** What is left of a page that broke: the way on. What broke is in the server's log under the digest. */
export default function PageError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <div role="alert">
      <EmptyState
        icon={<IconMoodSad size={24} />}
        title="This page did not work"
        action={
          <Group>
            <Button onClick={reset}>Try again</Button>
            <ButtonLink href="/" variant="default">
              Go to the first page
            </ButtonLink>
          </Group>
        }
      >
        It is our fault, not yours. Nothing you have booked or paid is affected.
        {error.digest && <> If you write to us, please mention {error.digest}.</>}
      </EmptyState>
    </div>
  );
}
