import type { SlotsView } from '@/contracts/availability';
import { type Instant, MINUTE } from '@/domain/time/instant';

type Seen = Pick<SlotsView, 'starts' | 'now'>;

/** Starts that were offered a moment ago and are not any more. */
export type Vanished = {
  readonly starts: readonly Instant[];
  /** They cannot have gone by the clock alone, so it was somebody's doing. */
  readonly isTaken: boolean;
};

/** Notice periods and grids are whole multiples of this, so a start can only run out of time when one passes. */
const LAPSE_STEP = 5 * MINUTE;

/**
 * What went between two answers to the same question. The first starts on offer may simply have come too close:
 * that is told apart from being taken as far as the browser can know without the mentor's rules.
 */
export function vanishedBetween(before: Seen, after: Seen): Vanished {
  const left = new Set(after.starts);
  const starts = before.starts.filter((start) => !left.has(start));
  const [first] = before.starts;
  if (starts.length === 0 || first === undefined) return { starts: [], isTaken: false };
  const stepPassed = Math.floor(before.now / LAPSE_STEP) !== Math.floor(after.now / LAPSE_STEP);
  const lapsedUntil = first + (after.now - before.now);
  return { starts, isTaken: !stepPassed || starts.every((start) => start >= lapsedUntil) };
}

/** The sentence for it, with each start as `timeOf` writes it. */
export function vanishedSentence(
  { starts, isTaken }: Vanished,
  timeOf: (start: Instant) => string,
): string | null {
  const times = starts.map(timeOf);
  const last = times.at(-1);
  if (last === undefined) return null;
  if (times.length > 3) return `${times.length} times are no longer free.`;
  const names = times.length > 1 ? `${times.slice(0, -1).join(', ')} and ${last}` : last;
  const isOne = times.length === 1;
  return isTaken
    ? `${names} ${isOne ? 'has' : 'have'} just been taken.`
    : `${names} ${isOne ? 'is' : 'are'} no longer free.`;
}
