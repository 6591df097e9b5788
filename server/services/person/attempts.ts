import { type Instant, MINUTE } from '@/domain/time/instant';

type Limit = { readonly most: number; readonly per: number };

const SIGN_IN: Limit = { most: 10, per: 15 * MINUTE };
/** How many keys are remembered; when there are more, those whose time has passed are forgotten. */
const SWEEP_ABOVE = 10_000;

export type Attempts = {
  /** Counts one attempt; gives back when the next is allowed if it is one too many, else `null`. */
  readonly begin: (key: string, now: Instant) => Instant | null;
  /** What was tried has worked: nothing is held against the key any more. */
  readonly succeed: (key: string) => void;
};

/**
 * Counts attempts per key, in this process only: it slows somebody who tries out passwords, and forgets
 * everything with a restart. Attempts count when they begin, so that a hundred at once are no way round it.
 */
export function createAttempts(limit: Limit = SIGN_IN): Attempts {
  const counted = new Map<string, { count: number; until: Instant }>();
  return {
    begin: (key, now) => {
      const known = counted.get(key);
      if (known && known.until > now) {
        known.count += 1;
        return known.count > limit.most ? known.until : null;
      }
      if (counted.size >= SWEEP_ABOVE) {
        for (const [other, { until }] of counted) if (until <= now) counted.delete(other);
      }
      counted.set(key, { count: 1, until: now + limit.per });
      return null;
    },
    succeed: (key) => {
      counted.delete(key);
    },
  };
}
