'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** Whether the page has come alive: before that a click would be lost. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
