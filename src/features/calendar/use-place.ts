'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback, useMemo } from 'react';
import type { CalendarViewName } from './grid/view-days';
import { type Place, placeFrom } from './place';

/** The place in the address, and how to go to another one without loading the page again. */
export function usePlace(
  defaults: Place,
  views: readonly CalendarViewName[],
): [Place, (change: Partial<Place>) => void] {
  const params = useSearchParams();
  const { view, date } = defaults;
  const place = useMemo(() => placeFrom(params, { view, date }, views), [params, view, date, views]);
  const go = useCallback(
    (change: Partial<Place>) => {
      const next = {
        ...placeFrom(new URLSearchParams(window.location.search), { view, date }, views),
        ...change,
      };
      const address = new URLSearchParams(window.location.search);
      for (const [name, value, usual] of [
        ['view', next.view, view],
        ['date', next.date, date],
      ] as const) {
        if (value === usual) address.delete(name);
        else address.set(name, value);
      }
      const query = address.toString();
      window.history.replaceState(null, '', `${window.location.pathname}${query ? `?${query}` : ''}`);
    },
    [view, date, views],
  );
  return [place, go];
}
