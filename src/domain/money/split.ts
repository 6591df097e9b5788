import { invariant } from '../invariant';

/**
 * Divides `amount` (minor units, zero or more) in proportion to `weights` (whole numbers, zero or more, not all
 * zero) by largest remainder: everybody first gets their share rounded down, then what is left goes out one
 * minor unit at a time to the largest fractions lost, earlier ones first when equal. The parts always sum to
 * `amount`, none is off its exact share by a whole unit, and a weight of zero gets nothing.
 */
export function split(amount: number, weights: readonly number[]): number[] {
  invariant(Number.isSafeInteger(amount) && amount >= 0, `Not an amount to split: ${amount}`);
  invariant(
    weights.every((weight) => Number.isSafeInteger(weight) && weight >= 0),
    'Weights are whole numbers, zero or more',
  );
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  invariant(total > 0n, 'Somebody must get something');

  const shares = weights.map((weight, index) => {
    const exact = BigInt(amount) * BigInt(weight);
    return { index, part: exact / total, remainder: exact % total };
  });
  const left = BigInt(amount) - shares.reduce((sum, share) => sum + share.part, 0n);
  const luckiest = shares
    .toSorted((a, b) =>
      a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
    )
    .slice(0, Number(left));
  const rounded = new Set(luckiest.map((share) => share.index));
  return shares.map((share) => Number(share.part) + (rounded.has(share.index) ? 1 : 0));
}
