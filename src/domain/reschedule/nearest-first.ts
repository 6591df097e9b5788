import type { Instant } from '../time/instant';

/**
 * Slots in the order in which a counter-proposal is most likely to suit: those nearest to the original start
 * first, the earlier one first where two are equally near.
 */
export function nearestFirst<Slot extends { readonly start: Instant }>(
  slots: readonly Slot[],
  originalStart: Instant,
): readonly Slot[] {
  const distance = (slot: Slot) => Math.abs(slot.start - originalStart);
  return slots.toSorted((a, b) => distance(a) - distance(b) || a.start - b.start);
}
