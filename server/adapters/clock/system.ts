import type { Clock } from './port';

export const systemClock: Clock = { now: () => Date.now(), realTimeOf: (instant) => instant };
