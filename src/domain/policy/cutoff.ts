import { HOUR, type Instant } from '../time/instant';

/**
 * Whether less than `cutoffHours` are left before `start`. Exactly that much left is still in time, and a start
 * that has come is too late under every policy.
 */
export function isPastCutoff(start: Instant, now: Instant, cutoffHours: number): boolean {
  const left = start - now;
  return left <= 0 || left < cutoffHours * HOUR;
}
