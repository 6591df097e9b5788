'use client';

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { BookingView } from '@/contracts/booking';
import type { Party } from '@/contracts/common';
import type { Instant, Interval } from '@/domain/time/instant';
import { useTRPC } from '@/trpc/client';
import { learnServerNow } from '../session/server-clock';
import { type BookingsSeed, windowInput } from './bookings-window';

/** Everything in a window, kept up to date. `meanwhile` is shown until the first answer is there. */
export function useBookings(
  role: Party,
  window: Interval,
  { seeds, meanwhile }: { seeds: readonly BookingsSeed[]; meanwhile?: readonly BookingView[] },
) {
  const trpc = useTRPC();
  const seed = seeds.find(({ start, end }) => start === window.start && end === window.end);
  const query = useQuery(
    trpc.booking.list.queryOptions(windowInput(role, window), {
      initialData: seed?.page,
      initialDataUpdatedAt: seed?.page.items[0]?.now,
      placeholderData: (previous) => {
        const known = [...(previous?.items ?? []), ...(meanwhile ?? [])];
        return {
          items: [...new Map(known.map((booking) => [booking.id, booking])).values()],
          nextCursor: null,
        };
      },
    }),
  );
  useLearnClock(query.data?.items[0]?.now, query.dataUpdatedAt, query.isPlaceholderData);
  return {
    bookings: query.data?.items ?? NONE,
    /** False while what is shown was not read for this window. */
    isRead: query.isSuccess && !query.isPlaceholderData,
    error: query.error,
  };
}

/** What is over, the latest first, a page at a time. */
export function usePastBookings(role: Party) {
  const trpc = useTRPC();
  const query = useInfiniteQuery(
    trpc.booking.list.infiniteQueryOptions(
      { role, scope: 'past', limit: 30 },
      { getNextPageParam: ({ nextCursor }) => nextCursor },
    ),
  );
  const bookings = useMemo(() => query.data?.pages.flatMap(({ items }) => items) ?? NONE, [query.data]);
  return { ...query, bookings };
}

const NONE: readonly BookingView[] = [];

function useLearnClock(now: Instant | undefined, readAt: number, isGuess: boolean): void {
  useEffect(() => {
    if (now !== undefined && !isGuess) learnServerNow(now, readAt);
  }, [now, readAt, isGuess]);
}
