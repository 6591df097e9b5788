import { Skeleton } from '@mantine/core';

const ROWS = ['a', 'b', 'c', 'd', 'e'];

/** A page that is on its way: a heading and rows. Pages with a shape of their own bring a skeleton of their own. */
export function PageSkeleton({ width = '100%' }: { width?: string }) {
  return (
    <div role="status" aria-label="Loading" style={{ maxWidth: width, marginInline: 'auto' }}>
      <Skeleton height={30} width="min(16rem, 60%)" mb="xl" />
      {ROWS.map((row) => (
        <Skeleton key={row} height={56} mb="sm" />
      ))}
    </div>
  );
}
