'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { BookingView } from '@/contracts/booking';
import type { Page } from '@/contracts/common';
import { useTRPC } from '@/trpc/client';
import { learnServerNow } from './server-clock';

/** One booking, kept up to date. `known` is shown until the first answer is there. */
export function useBooking(bookingId: string, known?: BookingView) {
  const trpc = useTRPC();
  const query = useQuery(trpc.booking.get.queryOptions({ bookingId }, { placeholderData: known }));
  const { data, dataUpdatedAt, isPlaceholderData } = query;
  useEffect(() => {
    if (data && !isPlaceholderData) learnServerNow(data.now, dataUpdatedAt);
  }, [data, dataUpdatedAt, isPlaceholderData]);
  return query;
}

/**
 * Changes a booking wherever this browser shows it, before or instead of asking the server again. The change gives
 * back how to undo it.
 */
export function useShowBooking() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return async (bookingId: string, change: (booking: BookingView) => BookingView) => {
    const one = trpc.booking.get.queryFilter({ bookingId });
    const lists = trpc.booking.list.queryFilter();
    // An answer that is under way would put the old state back.
    await Promise.all([queryClient.cancelQueries(one), queryClient.cancelQueries(lists)]);
    const before = [...queryClient.getQueriesData(one), ...queryClient.getQueriesData(lists)];
    queryClient.setQueriesData<BookingView>(one, (booking) => booking && change(booking));
    queryClient.setQueriesData<Page<BookingView>>(
      lists,
      (page) =>
        page && {
          ...page,
          items: page.items.map((booking) => (booking.id === bookingId ? change(booking) : booking)),
        },
    );
    return () => {
      for (const [queryKey, data] of before) queryClient.setQueryData(queryKey, data);
    };
  };
}
