import { Skeleton } from '@mantine/core';
import classes from './board-skeleton.module.css';

/** A calendar that is on its way: its heading, its grid, and the rail beside it. */
export function BoardSkeleton() {
  return (
    <div role="status" aria-label="Loading">
      <Skeleton height={32} width={180} mb="lg" />
      <div className={classes.board}>
        <div>
          <Skeleton height={30} mb="sm" />
          <Skeleton className={classes.grid} radius="lg" />
        </div>
        <div className={classes.rail}>
          <Skeleton height={16} width={110} mb="md" />
          <Skeleton height={130} mb="xl" />
          <Skeleton height={16} width={80} mb="md" />
          <Skeleton height={96} />
        </div>
      </div>
    </div>
  );
}
