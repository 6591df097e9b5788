'use client';

import { useQueryClient } from '@tanstack/react-query';
import type { BookingView } from '@/contracts/booking';
import { useShowBooking } from '@/features/session/use-booking';
import { useTRPC } from '@/trpc/client';

/**
 * What follows a change of a booking that this browser made: it is shown everywhere at once, and what depends on it
 * is asked anew. After a refusal the booking is read again, so that the reason for it is on the screen too.
 */
export function useBookingChange(bookingId: string) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useShowBooking();
  const dependent = () =>
    Promise.all([
      queryClient.invalidateQueries(trpc.booking.history.queryFilter({ bookingId })),
      queryClient.invalidateQueries(trpc.reschedule.pathFilter()),
      queryClient.invalidateQueries(trpc.booking.stats.queryFilter()),
    ]);
  return {
    onSuccess: async (changed: BookingView) => {
      await show(bookingId, () => changed);
      void dependent();
    },
    onError: async () => {
      await queryClient.invalidateQueries(trpc.booking.get.queryFilter({ bookingId }));
      await queryClient.invalidateQueries(trpc.booking.list.queryFilter());
    },
  };
}
