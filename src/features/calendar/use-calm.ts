'use client';

import { type FocusEvent, useState } from 'react';
import type { BookingView } from '@/contracts/booking';
import { type CalmList, mergeCalmly } from './calm-list';

/** Whether a pointer or the keyboard is on something. `holdProps` go on it; `release` lets go at once. */
export function useHold() {
  const [isHeld, setHeld] = useState(false);
  const release = () => setHeld(false);
  return {
    isHeld,
    release,
    holdProps: {
      onPointerEnter: () => setHeld(true),
      onPointerLeave: release,
      onFocus: () => setHeld(true),
      onBlur: (event: FocusEvent<HTMLElement>) => {
        if (!event.currentTarget.contains(event.relatedTarget)) release();
      },
    },
  };
}

/**
 * Rows that stay where they are while `isHeld`. `known` are all bookings at hand, for rows that left the list
 * meanwhile.
 */
export function useCalm(
  newest: readonly BookingView[],
  known: readonly BookingView[],
  isHeld: boolean,
): CalmList<BookingView> {
  const [kept, setKept] = useState<readonly BookingView[] | null>(null);
  if (isHeld && kept === null) setKept(newest);
  if (!isHeld && kept !== null) setKept(null);
  return isHeld && kept ? mergeCalmly(kept, newest, known) : { items: newest, waiting: 0 };
}
