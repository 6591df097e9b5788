import { invariant } from '../invariant';

/**
 * `percentage` percent of `amount`, both zero or more, in minor units, half up: 12.5 % of 100 is 13. The
 * percentage may have two decimals at most and is read as decimal text, so 2.9 means 2.9 and nothing near it.
 *
 * Half up is used for every fee and refund. The other side always gets `amount` minus this and is never rounded
 * by itself, so the two add up to the whole.
 */
export function percentageOf(amount: number, percentage: number): number {
  invariant(Number.isSafeInteger(amount) && amount >= 0, `Not an amount to take a share of: ${amount}`);
  const share = BigInt(amount) * hundredthsOfPercent(percentage);
  return Number((share + 5_000n) / 10_000n);
}

function hundredthsOfPercent(percentage: number): bigint {
  const match = /^(\d+)(?:\.(\d{1,2}))?$/.exec(String(percentage));
  invariant(match?.[1] !== undefined, `Not a percentage with two decimals at most: ${percentage}`);
  return BigInt(match[1] + (match[2] ?? '').padEnd(2, '0'));
}
