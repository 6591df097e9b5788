import { useEffect, useRef } from 'react';

/**
 * Gives a hold back when the page is left, in whichever way: another page of ours, a closed tab, a browser that goes
 * elsewhere. `null` while there is nothing to give back. A page the browser brings back from its memory has lost its
 * hold; `returned` is called then.
 */
export function useReleaseOnLeaving(bookingId: string | null, returned: () => void): void {
  const held = useRef(bookingId);
  const onReturn = useRef(returned);
  useEffect(() => {
    held.current = bookingId;
    onReturn.current = returned;
  });

  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    // In development React takes every component away once and puts it back at once: that is not leaving.
    clearTimeout(leaving.current);
    const release = () => {
      if (held.current !== null) releaseUnseen(held.current);
    };
    const show = (event: PageTransitionEvent) => event.persisted && onReturn.current();
    window.addEventListener('pagehide', release);
    window.addEventListener('pageshow', show);
    return () => {
      window.removeEventListener('pagehide', release);
      window.removeEventListener('pageshow', show);
      leaving.current = setTimeout(release);
    };
  }, []);
}

/** Calls the release procedure in a way that outlives the page; nobody is there to read the answer. */
export function releaseUnseen(bookingId: string): void {
  const body = new Blob([JSON.stringify({ bookingId })], { type: 'application/json' });
  navigator.sendBeacon('/api/trpc/booking.release', body);
}
