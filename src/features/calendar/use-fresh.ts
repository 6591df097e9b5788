'use client';

import { useEffect, useRef, useState } from 'react';
import type { BookingView } from '@/contracts/booking';
import { changedIds } from './calm-list';

/** How long a change stays marked. */
const FRESH_MS = 5_000;

/**
 * The bookings that changed while they were looked at, for a moment each. What is read for the first time in a
 * window (`scope`) is no change.
 */
export function useFresh(
  bookings: readonly BookingView[],
  { scope, isRead }: { scope: string; isRead: boolean },
): readonly BookingView[] {
  const seen = useRef(new Map<string, number>());
  const scopes = useRef(new Set<string>());
  const [fresh, setFresh] = useState<readonly BookingView[]>([]);

  useEffect(() => {
    if (!isRead) return;
    const known = seen.current;
    const isFirst = !scopes.current.has(scope);
    scopes.current.add(scope);
    const changed = new Set(changedIds(known, bookings).filter((id) => !isFirst || known.has(id)));
    for (const { id, version } of bookings) known.set(id, version);
    if (changed.size === 0) return;
    const news = bookings.filter(({ id }) => changed.has(id));
    setFresh((before) => [...before.filter(({ id }) => !changed.has(id)), ...news]);
    // Every change has its own time, so none of the timers is given up when the next one comes.
    setTimeout(() => setFresh((before) => before.filter((booking) => !news.includes(booking))), FRESH_MS);
  }, [bookings, scope, isRead]);

  return fresh;
}
