'use client';

import { createContext, type ReactNode, useCallback, useContext, useSyncExternalStore } from 'react';
import { SECOND } from '@/domain/time/instant';
import { useTimeZone } from '../person/use-me';
import { onTick, serverNow } from './server-clock';
import { type TimeWords, timeWords } from './time-words';

/** What the server knew when it made the page: its clock, and the locale the browser asked for. */
export type ScreenFacts = { readonly locale: string; readonly now: number };

const Facts = createContext<ScreenFacts>({ locale: 'en-GB', now: 0 });

/** Lets the first paint of everything below agree with what the server painted. */
export function ScreenProvider({ facts, children }: { facts: ScreenFacts; children: ReactNode }) {
  return <Facts value={facts}>{children}</Facts>;
}

export function useLocale(): string {
  return useContext(Facts).locale;
}

/** The server's clock, in whole steps of `step` milliseconds; the component is drawn again with each. */
export function useNow(step = 15 * SECOND): number {
  const { now } = useContext(Facts);
  const subscribe = useCallback((observer: () => void) => onTick(step, observer), [step]);
  const wholeSteps = (at: number) => Math.floor(at / step) * step;
  return useSyncExternalStore(
    subscribe,
    () => wholeSteps(serverNow()),
    () => wholeSteps(now),
  );
}

/** Times for the person at the screen: in their zone, by the clock of their region. */
export function useTimeWords(): TimeWords {
  return timeWords(useLocale(), useTimeZone());
}
