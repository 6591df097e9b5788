'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** The time zone of this browser; `null` while the page is still as the server made it. */
export function useBrowserZone(): string | null {
  return useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => null,
  );
}
