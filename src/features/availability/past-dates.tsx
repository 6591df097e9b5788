import { Button } from '@mantine/core';
import classes from './dates.module.css';

/** Dates that are over change nothing any more; they are kept out of sight until they are removed. */
export function PastDates({ count, onRemove }: { count: number; onRemove: () => void }) {
  if (count === 0) return null;
  return (
    <p className={classes.past}>
      {count} {count === 1 ? 'entry is' : 'entries are'} in the past and hidden.{' '}
      <Button variant="subtle" size="compact-xs" onClick={onRemove}>
        Remove {count === 1 ? 'it' : 'them'}
      </Button>
    </p>
  );
}
