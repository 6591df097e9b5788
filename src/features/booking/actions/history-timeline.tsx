'use client';

import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Problem } from '@/components/problem';
import type { HistoryEntryView } from '@/contracts/booking';
import { useNow, useTimeWords } from '@/features/session/screen';
import { useTRPC } from '@/trpc/client';
import classes from './history-timeline.module.css';

/** Everything that happened to a booking, oldest first, for its people to read. */
export function HistoryTimeline({ bookingId }: { bookingId: string }) {
  const trpc = useTRPC();
  const history = useQuery(trpc.booking.history.queryOptions({ bookingId }));
  if (!history.data) return history.error ? <Problem error={history.error} /> : <Skeleton height={80} />;
  return <HistoryList entries={history.data} />;
}

/** The lines of a history that is at hand. */
export function HistoryList({ entries }: { entries: readonly HistoryEntryView[] }) {
  const words = useTimeWords();
  const now = useNow();
  if (entries.length === 0) return <p className={classes.empty}>Nothing has been written down.</p>;
  return (
    <ol className={classes.list} aria-label="History">
      {entries.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever added at the end
        <li key={index} className={classes.entry} data-actor={entry.actor}>
          <time className={classes.at} dateTime={new Date(entry.at).toISOString()}>
            {words.day(entry.at, now)}, {words.time(entry.at)}
          </time>
          <p className={classes.sentence}>
            {entry.sentence}
            {entry.time && (
              <span className={classes.time}>
                {' '}
                {words.day(entry.time.start, now)}, {words.span(entry.time)} ({words.zone(entry.time.start)})
              </span>
            )}
          </p>
          {entry.reason && <blockquote className={classes.reason}>{entry.reason}</blockquote>}
        </li>
      ))}
    </ol>
  );
}
