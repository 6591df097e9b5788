import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { BookingView } from '@/contracts/booking';
import { learnServerNow } from '@/features/session/server-clock';
import { useTRPC } from '@/trpc/client';
import { currentHold, type Draft, withHold } from './draft';
import { releaseUnseen } from './use-release-on-leaving';

/** The booking of the address, kept up to date; idle without one. */
export function useHeldBooking(bookingId: string | null) {
  const trpc = useTRPC();
  const query = useQuery(
    trpc.booking.get.queryOptions({ bookingId: bookingId ?? '' }, { enabled: bookingId !== null }),
  );
  const { data, dataUpdatedAt } = query;
  useEffect(() => {
    if (data) learnServerNow(data.now, dataUpdatedAt);
  }, [data, dataUpdatedAt]);
  return query;
}

type Options = {
  /** The booking the wizard is at, by its address. */
  bookingId: string | null;
  draft: Draft;
  onDraft: (change: (draft: Draft) => Draft) => void;
  /** Money is on its way: nothing may be given back now. */
  isPaying: boolean;
};

/** Taking a time, changing what is known about it, and giving it back when its owner walks away from it. */
export function useHold({ bookingId, draft, onDraft, isPaying }: Options) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);

  /** What the server answered is what is shown from now on. */
  const show = (booking: BookingView) =>
    queryClient.setQueryData(trpc.booking.get.queryKey({ bookingId: booking.id }), booking);

  const take = useMutation(
    trpc.booking.hold.mutationOptions({
      onSuccess: (booking) => {
        if (isGone.current) return releaseUnseen(booking.id);
        show(booking);
        onDraft((before) => withHold(before, booking.id));
      },
      // What was shown when it was chosen is no longer so: times, or the offering and its price.
      onError: () =>
        Promise.all([
          queryClient.invalidateQueries(trpc.availability.slots.pathFilter()),
          queryClient.invalidateQueries(trpc.directory.profile.pathFilter()),
        ]),
    }),
  );
  const save = useMutation(trpc.booking.changeDetails.mutationOptions({ onSuccess: show }));
  // The same call, for another duration alone: what went wrong with it belongs elsewhere on the screen.
  const resize = useMutation(trpc.booking.changeDetails.mutationOptions({ onSuccess: show }));
  const request = useMutation(trpc.booking.request.mutationOptions({ onSuccess: show }));
  const release = useMutation(
    trpc.booking.release.mutationOptions({
      // Refused or not, afterwards it is not ours any more.
      onSettled: () =>
        Promise.all([
          queryClient.invalidateQueries(trpc.booking.get.pathFilter()),
          queryClient.invalidateQueries(trpc.booking.list.pathFilter()),
          queryClient.invalidateQueries(trpc.availability.slots.pathFilter()),
        ]),
    }),
  );

  const given = useRef<string | null>(null);
  const giveBack = useEffectEvent((kept: string | null) => {
    const current = currentHold(draft);
    if (current === null || current === kept || current === given.current || isPaying) return;
    given.current = current;
    release.mutate({ bookingId: current });
  });
  // Whoever goes back to choose another time, by our button or the browser's, lets go of the one they had.
  useEffect(() => giveBack(bookingId), [bookingId]);

  return { take, save, resize, request, release, show };
}
