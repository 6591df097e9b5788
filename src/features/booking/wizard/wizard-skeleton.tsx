import { Skeleton } from '@mantine/core';

/** The room the wizard will take. */
export function WizardSkeleton() {
  return (
    <div role="status" aria-label="Loading">
      <Skeleton height={30} width={220} mb="xs" />
      <Skeleton height={18} width={360} mb="xl" />
      <Skeleton height={380} radius="lg" />
    </div>
  );
}
