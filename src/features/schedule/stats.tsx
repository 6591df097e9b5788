'use client';

import { useQuery } from '@tanstack/react-query';
import type { MentorStatsView } from '@/contracts/booking';
import { useTRPC } from '@/trpc/client';
import classes from './stats.module.css';

const LABELS: readonly (readonly [keyof MentorStatsView, string])[] = [
  ['mentees', 'Mentees'],
  ['sessions', 'Sessions, all time'],
  ['upcoming', 'Upcoming'],
  ['completed', 'Completed'],
];

/** A mentor's numbers: people they met or will meet, and their sessions. */
export function Stats({ first }: { first: MentorStatsView }) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.booking.stats.queryOptions(undefined, { initialData: first }));
  return (
    <dl className={classes.stats}>
      {LABELS.map(([key, label]) => (
        <div key={key} className={classes.stat}>
          <dt>{label}</dt>
          <dd>{data[key]}</dd>
        </div>
      ))}
    </dl>
  );
}
