'use client';

import { type Instant, SECOND } from '@/domain/time/instant';
import { useNow } from './screen';
import { timeLeft, whenWords } from './time-words';

/** Where the session is in time, counting by itself: "in 2 h 10 min". */
export function Countdown({ start, end }: { start: Instant; end: Instant }) {
  const now = useNow();
  return <span>{whenWords({ start, end }, now)}</span>;
}

/** What is left until `until`, counting by itself. */
export function TimeLeft({ until }: { until: Instant }) {
  const now = useNow(SECOND);
  return <span style={{ fontVariantNumeric: 'tabular-nums' }}>{timeLeft(until - now)}</span>;
}
