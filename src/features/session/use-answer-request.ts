'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { BookingView } from '@/contracts/booking';
import { useTRPC } from '@/trpc/client';
import { serverNow } from './server-clock';
import { useShowBooking } from './use-booking';

/** Accepts or declines a request; the answer is on the screen at once, and taken back if it is refused. */
export function useAnswerRequest(booking: BookingView) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useShowBooking();
  const handlers = (guess: (shown: BookingView) => BookingView) => ({
    onMutate: async () => ({ undo: await show(booking.id, guess) }),
    onSuccess: async (answered: BookingView) => {
      await show(booking.id, () => answered);
      await queryClient.invalidateQueries(trpc.booking.stats.queryFilter());
    },
    onError: (_error: unknown, _input: unknown, result: { undo: () => void } | undefined) => result?.undo(),
  });
  const accept = useMutation(trpc.booking.accept.mutationOptions(handlers(accepted)));
  const decline = useMutation(trpc.booking.decline.mutationOptions(handlers(declined)));
  return { accept, decline, error: accept.error ?? decline.error };
}

/** What the server will most likely answer: a free session is agreed, a priced one is kept for the mentee to pay. */
function accepted(booking: BookingView): BookingView {
  return booking.price > 0
    ? { ...booking, status: 'held', acceptedAt: serverNow() }
    : { ...booking, status: 'scheduled', acceptedAt: serverNow(), expiresAt: null };
}

function declined(booking: BookingView): BookingView {
  return { ...booking, status: 'declined', expiresAt: null };
}
