'use client';

import { Alert, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { PageHeader } from '@/components/page-header';
import type { PolicyVersionView } from '@/contracts/policy';
import { type ScreenFacts, ScreenProvider } from '@/features/session/screen';
import { useTRPC } from '@/trpc/client';
import classes from './policies-page.module.css';
import { PolicyForm } from './policy-form';
import { PolicyVersions } from './policy-versions';

type Props = { screen: ScreenFacts; first: PolicyVersionView[] };

/** The numbers and switches everybody is under, and how they came to be. */
export function PoliciesPage({ screen, first }: Props) {
  const trpc = useTRPC();
  const versions =
    useQuery(trpc.policy.versions.queryOptions(undefined, { placeholderData: first })).data ?? first;
  const [current] = versions;
  // What this admin started from stays until they choose to start from a newer one.
  const [base, setBase] = useState(current);
  return (
    <ScreenProvider facts={screen}>
      <PageHeader
        title="Policies"
        description="New bookings are made under these. Those that stand keep the version they were made under."
      />
      {base && current && current.version > base.version && (
        <Alert
          role="status"
          color="orange"
          mb="lg"
          title={`Version ${current.version} has been saved meanwhile`}
        >
          <p className={classes.newer}>
            {current.createdBy ?? 'Somebody'} saved it after you had opened this page.
          </p>
          <Button size="sm" variant="default" onClick={() => setBase(current)}>
            Start from version {current.version}
          </Button>
        </Alert>
      )}
      {base && <PolicyForm key={base.version} base={base} onSaved={setBase} />}
      <PolicyVersions versions={versions} />
    </ScreenProvider>
  );
}
