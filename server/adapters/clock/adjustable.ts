import { DAY, type Instant } from '@/domain/time/instant';
import type { Clock } from './port';

export type AdjustableClock = Clock & {
  advance: (milliseconds: number) => void;
  set: (instant: Instant) => void;
};

/**
 * How far into the real future a standing clock's jobs are put: real time never reaches them, so whoever moves the
 * clock decides when they are due, to the millisecond.
 */
export const STANDING_OFFSET = 36_525 * DAY;

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
    realTimeOf: (instant) => (standing === undefined ? instant - offset : instant + STANDING_OFFSET),
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
