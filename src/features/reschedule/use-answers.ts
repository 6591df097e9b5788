'use client';

import { useMutation } from '@tanstack/react-query';
import type { BookingView } from '@/contracts/booking';
import { useBookingChange } from '@/features/booking/actions/use-booking-change';
import { useTRPC } from '@/trpc/client';

/** The answers to a proposed time that need nothing but a press, for the proposal that is on the screen. */
export function useAnswers({ id: bookingId, reschedule }: BookingView) {
  const trpc = useTRPC();
  const change = useBookingChange(bookingId);
  const accept = useMutation(trpc.reschedule.accept.mutationOptions(change));
  const decline = useMutation(trpc.reschedule.decline.mutationOptions(change));
  const withdraw = useMutation(trpc.reschedule.withdraw.mutationOptions(change));
  const proposalId = reschedule?.proposals.at(-1)?.id;
  const give = (answer: (seen: { bookingId: string; proposalId: string }) => void) => {
    for (const earlier of [accept, decline, withdraw]) earlier.reset();
    if (proposalId) answer({ bookingId, proposalId });
  };
  return {
    accept: () => give(accept.mutate),
    decline: (reason: string) => give((seen) => decline.mutate({ ...seen, reason: reason || null })),
    withdraw: () => give(withdraw.mutate),
    pending: accept.isPending
      ? 'accept'
      : decline.isPending
        ? 'decline'
        : withdraw.isPending
          ? 'withdraw'
          : null,
    error: accept.error ?? decline.error ?? withdraw.error,
  } as const;
}
