'use client';

import { type FocusEvent, useState } from 'react';
import type { BookingView } from '@/contracts/booking';
import { mergeCalmly } from './calm-list';

/**
 * A list that keeps its rows where they are while a pointer or the keyboard is on it. `holdProps` go on the list;
 * `release` puts in what waits at once. `known` are all bookings at hand, for rows that left the list meanwhile.
 */
export function useCalm(newest: readonly BookingView[], known: readonly BookingView[]) {
  const [kept, setKept] = useState<readonly BookingView[] | null>(null);
  const hold = () => setKept((before) => before ?? newest);
  const release = () => setKept(null);
  const { items, waiting } = kept ? mergeCalmly(kept, newest, known) : { items: newest, waiting: 0 };
  return {
    items,
    waiting,
    release,
    holdProps: {
      onPointerEnter: hold,
      onPointerLeave: release,
      onFocus: hold,
      onBlur: (event: FocusEvent<HTMLElement>) => {
        if (!event.currentTarget.contains(event.relatedTarget)) release();
      },
    },
  };
}
