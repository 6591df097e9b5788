import { useCallback, useSyncExternalStore } from 'react';
import { type Instant, SECOND } from '@/domain/time/instant';
import { onTick, serverNow } from '@/features/session/server-clock';

const subscribe = (observer: () => void) => onTick(SECOND, observer);

/** Whether the server's clock has reached `at`; the component is drawn again when it does, and not before. */
export function useHasPassed(at: Instant | null): boolean {
  const hasPassed = useCallback(() => at !== null && serverNow() >= at, [at]);
  return useSyncExternalStore(subscribe, hasPassed, () => false);
}
