'use client';

import { type Instant, MINUTE, SECOND } from '@/domain/time/instant';
import { useNow } from './screen';
import { clockCountdown, durationWords, whenWords } from './time-words';

/** Where the session is in time, counting by itself: "in 2 h 10 min". */
export function Countdown({ start, end }: { start: Instant; end: Instant }) {
  const now = useNow();
  return <span>{whenWords({ start, end }, now)}</span>;
}

/** What is left until `until`: to the second in the last ten minutes, "2 h 10 min" before. */
export function TimeLeft({ until }: { until: Instant }) {
  const now = useNow(SECOND);
  const left = until - now;
  return (
    <span style={{ fontVariantNumeric: 'tabular-nums' }}>
      {left <= 10 * MINUTE ? clockCountdown(left) : durationWords(left)}
    </span>
  );
}
