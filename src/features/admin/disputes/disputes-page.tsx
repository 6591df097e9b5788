'use client';

import { Button, SegmentedControl, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EmptyState } from '@/components/empty-state';
import { PageHeader } from '@/components/page-header';
import { Problem } from '@/components/problem';
import { SECOND } from '@/domain/time/instant';
import { type ScreenFacts, ScreenProvider } from '@/features/session/screen';
import { useTRPC } from '@/trpc/client';
import { DisputeCard } from './dispute-card';
import classes from './disputes-page.module.css';

/** Disputes with everything there is to judge them by; money waits for each. */
export function DisputesPage({ screen }: { screen: ScreenFacts }) {
  const trpc = useTRPC();
  const [state, setState] = useState<'open' | 'decided'>('open');
  const disputes = useInfiniteQuery(
    trpc.admin.disputes.infiniteQueryOptions(
      { state, limit: 20 },
      // Nobody hints at disputes of other people.
      { getNextPageParam: ({ nextCursor }) => nextCursor, refetchInterval: 20 * SECOND },
    ),
  );
  const items = disputes.data?.pages.flatMap((page) => page.items);
  return (
    <ScreenProvider facts={screen}>
      <PageHeader title="Disputes" description="One side says that a session did not end as reported.">
        <SegmentedControl
          aria-label="Which disputes"
          data={[
            { value: 'open', label: 'Waiting' },
            { value: 'decided', label: 'Decided' },
          ]}
          value={state}
          onChange={(value) => setState(value === 'decided' ? 'decided' : 'open')}
        />
      </PageHeader>
      <Problem error={disputes.error} />
      {!items && !disputes.error && <Skeleton height={280} radius="lg" />}
      {items?.length === 0 && (
        <EmptyState
          title={state === 'open' ? 'No dispute waits for you' : 'No dispute has been decided yet'}
        />
      )}
      <div className={classes.list}>
        {items?.map((dispute) => (
          <DisputeCard key={dispute.booking.id} dispute={dispute} />
        ))}
      </div>
      {disputes.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={disputes.isFetchingNextPage}
          onClick={() => void disputes.fetchNextPage()}
        >
          Show more
        </Button>
      )}
    </ScreenProvider>
  );
}
