import type { Instant } from '@/domain/time/instant';

export type Clock = {
  /** Epoch milliseconds. */
  now: () => Instant;
  /** The real moment at which this clock will show `instant`: what a job is scheduled for. */
  realTimeOf: (instant: Instant) => Instant;
};
