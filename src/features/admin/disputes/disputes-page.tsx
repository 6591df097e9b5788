'use client';

import { Button, SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EmptyState } from '@/components/empty-state';
import { PageHeader } from '@/components/page-header';
import { PageSkeleton } from '@/components/page-skeleton';
import { Problem } from '@/components/problem';
import { useTRPC } from '@/trpc/client';
import classes from '../admin.module.css';
import { DisputeCase } from './dispute-case';

type State = 'open' | 'decided';

/** What two people disagree about, with the evidence of both; the money waits for the decision. */
export function DisputesPage({ timeZone }: { timeZone: string }) {
  const trpc = useTRPC();
  const [state, setState] = useState<State>('open');
  const found = useInfiniteQuery(
    trpc.admin.disputes.infiniteQueryOptions(
      { state, limit: 20 },
      { getNextPageParam: (page) => page.nextCursor },
    ),
  );
  const cases = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHeader title="Disputes" description="The money of these sessions waits until you decide.">
        <SegmentedControl
          aria-label="Which disputes"
          value={state}
          onChange={(value) => setState(value === 'decided' ? 'decided' : 'open')}
          data={[
            { value: 'open', label: 'Open' },
            { value: 'decided', label: 'Decided' },
          ]}
        />
      </PageHeader>
      <Problem error={found.error} />
      {found.isPending && <PageSkeleton />}
      {found.isSuccess && cases.length === 0 && (
        <EmptyState title={state === 'open' ? 'Nobody disagrees' : 'Nothing decided yet'}>
          {state === 'open'
            ? 'When somebody objects to how a session ended, it appears here.'
            : 'Decisions are kept here.'}
        </EmptyState>
      )}
      <ul className={classes.rows} aria-label="Disputes">
        {cases.map((dispute) => (
          <DisputeCase key={dispute.booking.id} dispute={dispute} timeZone={timeZone} />
        ))}
      </ul>
      {found.hasNextPage && (
        <Button
          className={classes.more}
          variant="default"
          loading={found.isFetchingNextPage}
          onClick={() => found.fetchNextPage()}
        >
          More
        </Button>
      )}
    </>
  );
}
