import type { BlockDraft } from './draft';

const DAY_MINUTES = 24 * 60;
/** The break that is left before a further block, and how long that is, where there is room. */
const BREAK = 60;
const LENGTH = 2 * 60;
/** No room for less. */
const LEAST = 30;

/** A block to add to a day: the usual hours first, then after a break behind the last, else before the first. */
export function furtherBlock(blocks: readonly BlockDraft[], key: string): BlockDraft | null {
  if (blocks.length === 0) return { key, startMinute: 9 * 60, endMinute: 17 * 60 };
  const last = Math.max(...blocks.map(({ endMinute }) => endMinute));
  if (last + BREAK + LEAST <= DAY_MINUTES) {
    const startMinute = last + BREAK;
    return { key, startMinute, endMinute: Math.min(startMinute + LENGTH, DAY_MINUTES) };
  }
  const first = Math.min(...blocks.map(({ startMinute }) => startMinute));
  if (first - BREAK - LEAST < 0) return null;
  const endMinute = first - BREAK;
  return { key, startMinute: Math.max(endMinute - LENGTH, 0), endMinute };
}

/** The same hours for other days; 0 is Monday. Every copy is a row of its own, named by `newKey`. */
export function copyDay(
  week: readonly (readonly BlockDraft[])[],
  from: number,
  to: readonly number[],
  newKey: () => string,
): readonly (readonly BlockDraft[])[] {
  const hours = week[from] ?? [];
  return week.map((blocks, day) =>
    to.includes(day) ? hours.map((block) => ({ ...block, key: newKey() })) : blocks,
  );
}

/** Real length of a day's blocks, in minutes. */
export function minutesOf(blocks: readonly BlockDraft[]): number {
  return blocks.reduce((sum, { startMinute, endMinute }) => sum + Math.max(0, endMinute - startMinute), 0);
}
