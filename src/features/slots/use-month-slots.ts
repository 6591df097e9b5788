import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { MINUTE } from '@/domain/time/instant';
import { learnServerNow } from '@/features/session/server-clock';
import { useTRPC } from '@/trpc/client';
import { type Month, monthInterval } from './month';

/** Whose slots, and for what. */
export type SlotsWanted = {
  mentorId: string;
  minutes: number;
  /** A booking that is to move: its own time is not in its way. */
  bookingId?: string | undefined;
};

/** The bookable starts of one month of the viewer's calendar, kept fresh by hints and as time goes by. */
export function useMonthSlots(wanted: SlotsWanted, month: Month, timeZone: string) {
  const trpc = useTRPC();
  const { start, end } = monthInterval(month, timeZone);
  const query = useQuery(
    trpc.availability.slots.queryOptions({ ...wanted, from: start, until: end }, { refetchInterval: MINUTE }),
  );
  const { data, dataUpdatedAt } = query;
  useEffect(() => {
    if (data) learnServerNow(data.now, dataUpdatedAt);
  }, [data, dataUpdatedAt]);
  return query;
}
