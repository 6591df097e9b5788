'use client';

import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EmptyState } from '@/components/empty-state';
import { PageHeader } from '@/components/page-header';
import { PageSkeleton } from '@/components/page-skeleton';
import { Problem } from '@/components/problem';
import { useTRPC } from '@/trpc/client';
import classes from '../admin.module.css';
import { AuditRow } from './audit-row';

const SUBJECTS = [
  { value: 'booking', label: 'Bookings' },
  { value: 'policy', label: 'Policies' },
  { value: 'availability', label: 'Availability' },
  { value: 'offering', label: 'Offerings' },
  { value: 'person', label: 'People' },
];

/** Everything that was changed, by whom and why; newest first. */
export function AuditPage({ timeZone }: { timeZone: string }) {
  const trpc = useTRPC();
  const [subjectKind, setSubjectKind] = useState<string | null>(null);
  const [subjectId, setSubjectId] = useState('');
  const [action, setAction] = useState('');
  const [filters] = useDebouncedValue(
    { subjectKind, subjectId: subjectId.trim() || null, action: action.trim() || null },
    250,
  );
  const found = useInfiniteQuery(
    trpc.admin.audit.infiniteQueryOptions(
      { ...filters, limit: 30 },
      { getNextPageParam: (page) => page.nextCursor },
    ),
  );
  const rows = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHeader
        title="Audit"
        description="Every change, with who made it and why. Rows are only ever added, and each one seals the one before it."
      />
      <Verification />
      <search className={classes.filters}>
        <Select
          label="About"
          placeholder="Everything"
          clearable
          data={SUBJECTS}
          value={subjectKind}
          onChange={setSubjectKind}
        />
        <TextInput
          label="Its id"
          value={subjectId}
          onChange={(event) => setSubjectId(event.currentTarget.value)}
        />
        <TextInput
          label="Action"
          placeholder="cancelled"
          value={action}
          onChange={(event) => setAction(event.currentTarget.value)}
        />
      </search>
      <Problem error={found.error} />
      {found.isPending && <PageSkeleton />}
      {found.isSuccess && rows.length === 0 && (
        <EmptyState title="Nothing fits">No change fits these filters.</EmptyState>
      )}
      <ol className={classes.rows} aria-label="Changes">
        {rows.map((row) => (
          <AuditRow key={row.id} row={row} timeZone={timeZone} />
        ))}
      </ol>
      {found.hasNextPage && (
        <Button
          className={classes.more}
          variant="default"
          loading={found.isFetchingNextPage}
          onClick={() => found.fetchNextPage()}
        >
          Older changes
        </Button>
      )}
    </>
  );
}

function Verification() {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.admin.verifyAudit.queryOptions(undefined, { staleTime: 60_000 }));
  if (!data) return null;
  return (
    <p role="status" className={classes.verified}>
      {data.broken === null
        ? `All ${data.rows} rows are as they were written.`
        : `Row ${data.broken.id} (${data.broken.subjectKind} ${data.broken.subjectId}) ${data.broken.problem === 'changed' ? 'was changed after it was written' : 'does not follow the row before it'}.`}
    </p>
  );
}
