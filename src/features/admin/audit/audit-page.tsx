'use client';

import { Button, Skeleton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EmptyState } from '@/components/empty-state';
import { PageHeader } from '@/components/page-header';
import { Problem } from '@/components/problem';
import { useTimeZone } from '@/features/person/use-me';
import { type ScreenFacts, ScreenProvider } from '@/features/session/screen';
import { useTRPC } from '@/trpc/client';
import { AuditFilters, filterOf, NO_FILTER } from './audit-filters';
import classes from './audit-page.module.css';
import { AuditRow } from './audit-row';
import { AuditVerify } from './audit-verify';

/** Who changed what, when and from where: the rows as they were written. */
export function AuditPage({ screen }: { screen: ScreenFacts }) {
  const trpc = useTRPC();
  const timeZone = useTimeZone();
  const [draft, setDraft] = useState(NO_FILTER);
  const [settled] = useDebouncedValue(draft, 250);
  const rows = useInfiniteQuery(
    trpc.admin.audit.infiniteQueryOptions(
      { ...filterOf(settled, timeZone), limit: 50 },
      { getNextPageParam: ({ nextCursor }) => nextCursor, placeholderData: (before) => before },
    ),
  );
  const items = rows.data?.pages.flatMap((page) => page.items);
  return (
    <ScreenProvider facts={screen}>
      <PageHeader title="Audit" description="Every change of state, in rows that nobody can change.">
        <AuditVerify />
      </PageHeader>
      <AuditFilters value={draft} onChange={setDraft} />
      <Problem error={rows.error} />
      {!items && !rows.error && <Skeleton height={240} />}
      {items?.length === 0 && <EmptyState title="Nothing like that was written down" />}
      {items && items.length > 0 && (
        <ol className={classes.rows} aria-busy={rows.isPlaceholderData}>
          {items.map((row) => (
            <AuditRow key={row.id} row={row} onOnly={(only) => setDraft({ ...NO_FILTER, ...only })} />
          ))}
        </ol>
      )}
      {rows.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={rows.isFetchingNextPage}
          onClick={() => void rows.fetchNextPage()}
        >
          Show older ones
        </Button>
      )}
    </ScreenProvider>
  );
}
