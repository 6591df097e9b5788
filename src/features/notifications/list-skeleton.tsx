import { Skeleton } from '@mantine/core';

const WIDTHS = ['70%', '55%', '80%', '62%'];

/** Stands for the list until it is there. */
export function ListSkeleton() {
  return (
    <div role="status" aria-label="Loading notifications" style={{ padding: '16px' }}>
      {WIDTHS.map((width) => (
        <div key={width} style={{ marginBottom: 22 }}>
          <Skeleton height={12} width={width} />
          <Skeleton height={10} mt={8} width="92%" />
        </div>
      ))}
    </div>
  );
}
