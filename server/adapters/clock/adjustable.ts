import type { Instant } from '@/domain/time/instant';
import type { Clock } from './port';

export type AdjustableClock = Clock & {
  advance: (milliseconds: number) => void;
  set: (instant: Instant) => void;
};

/**
 * A clock that can be moved forward, for tests and for demo mode. It runs with the real one unless `frozenAt` is
 * given: then it stands still until it is moved.
 */
export function adjustableClock({ frozenAt }: { frozenAt?: Instant } = {}): AdjustableClock {
  let offset = 0;
  let standing = frozenAt;
  const now = () => standing ?? Date.now() + offset;
  return {
    now,
    realTimeOf: (instant) => Date.now() + (instant - now()),
    advance: (milliseconds) => {
      if (standing === undefined) offset += milliseconds;
      else standing += milliseconds;
    },
    set: (instant) => {
      if (standing === undefined) offset = instant - Date.now();
      else standing = instant;
    },
  };
}
