'use client';

import { Button } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Problem } from '@/components/problem';
import { useTRPC } from '@/trpc/client';
import classes from './audit-page.module.css';

/** Computes the chain of hashes anew and says whether every row is as it was written. */
export function AuditVerify() {
  const trpc = useTRPC();
  const check = useQuery(trpc.admin.verifyAudit.queryOptions(undefined, { enabled: false }));
  const result = check.isFetching ? undefined : check.data;
  return (
    <div className={classes.verify}>
      <Button
        variant="default"
        leftSection={<IconShieldCheck size={16} aria-hidden="true" />}
        loading={check.isFetching}
        onClick={() => void check.refetch()}
      >
        Verify the chain
      </Button>
      <p role="status" className={classes.verdict} data-broken={Boolean(result?.broken) || undefined}>
        {result &&
          (result.broken
            ? `Row ${result.broken.id} (${result.broken.subjectKind}, position ${result.broken.position}) is ${result.broken.problem}.`
            : `All ${result.rows} rows are as they were written.`)}
      </p>
      <Problem error={check.error} />
    </div>
  );
}
