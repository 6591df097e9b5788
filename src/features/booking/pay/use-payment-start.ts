import { useQuery } from '@tanstack/react-query';
import type { BookingView } from '@/contracts/booking';
import { useTRPCClient } from '@/trpc/client';

/**
 * Prepares the payment of a held booking as soon as its price is on the screen, so that paying is one press. The
 * server gives the same payment as long as the price is the same, and a new one when it is not.
 */
export function usePaymentStart({ id, price }: Pick<BookingView, 'id' | 'price'>) {
  const api = useTRPCClient();
  return useQuery({
    queryKey: ['payment-start', id, price],
    queryFn: () => api.booking.startPayment.mutate({ bookingId: id, expectedPrice: price }),
    // Neither asked again by itself nor remembered: a payment made for another price meanwhile ends this one.
    staleTime: 'static',
    gcTime: 0,
    retry: false,
  });
}
