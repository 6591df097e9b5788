import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentageOf } from '@/domain/money/percentage';
import { split } from '@/domain/money/split';

const anyAmount = fc.maxSafeNat();

describe('a percentage of an amount', () => {
  it.each([
    [1000, 50, 500],
    [1001, 50, 501],
    [1, 50, 1],
    [1, 49, 0],
    [999, 10, 100],
    [994, 10, 99],
    [100, 12.5, 13],
    [10_000, 2.9, 290],
    [1_005, 2.9, 29],
    [12345, 0, 0],
    [12345, 100, 12345],
    [Number.MAX_SAFE_INTEGER, 100, Number.MAX_SAFE_INTEGER],
  ])('of %i, %f %% is %i: halves go up', (amount, percentage, share) => {
    expect(percentageOf(amount, percentage)).toBe(share);
  });

  it('is never off the exact share by more than half a minor unit, and never more than the whole', () => {
    fc.assert(
      fc.property(anyAmount, fc.integer({ min: 0, max: 10_000 }), (amount, hundredths) => {
        const share = percentageOf(amount, hundredths / 100);
        const error = BigInt(share) * 10_000n - BigInt(amount) * BigInt(hundredths);
        expect(error).toBeLessThanOrEqual(5_000n);
        expect(error).toBeGreaterThan(-5_000n);
        expect(share).toBeLessThanOrEqual(amount);
      }),
    );
  });

  it('does not take fractions of a minor unit, debts, or percentages it cannot read exactly', () => {
    expect(() => percentageOf(10.5, 10)).toThrow();
    expect(() => percentageOf(-1, 10)).toThrow();
    expect(() => percentageOf(100, 33.333)).toThrow();
    expect(() => percentageOf(100, -1)).toThrow();
    expect(() => percentageOf(100, Number.NaN)).toThrow();
  });
});

describe('an amount split', () => {
  it.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [101, [1, 1, 1], [34, 34, 33]],
    [10, [90, 10], [9, 1]],
    [1, [10, 90], [0, 1]],
    [7, [0, 1], [0, 7]],
    [0, [1, 2], [0, 0]],
    [5, [3], [5]],
  ])('%i by %j is %j', (amount, weights, parts) => {
    expect(split(amount, weights)).toEqual(parts);
  });

  const weights = fc
    .array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 12 })
    .filter((list) => list.some((weight) => weight > 0));

  it('never loses or finds a cent, and nobody is off by a whole one', () => {
    fc.assert(
      fc.property(anyAmount, weights, (amount, list) => {
        const parts = split(amount, list);
        const total = list.reduce((sum, weight) => sum + BigInt(weight), 0n);
        expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(amount));
        for (const [index, part] of parts.entries()) {
          const weight = BigInt(list[index] ?? 0);
          const error = BigInt(part) * total - BigInt(amount) * weight;
          expect(error < total && error > -total).toBe(true);
          if (weight === 0n) expect(part).toBe(0);
        }
      }),
    );
  });

  it('gives a larger weight at least as much', () => {
    fc.assert(
      fc.property(anyAmount, weights, (amount, list) => {
        const parts = split(amount, list);
        const byWeight = list
          .map((weight, index) => ({ weight, index, part: parts[index] ?? 0 }))
          .toSorted((a, b) => b.weight - a.weight || a.index - b.index);
        for (const [index, share] of byWeight.entries()) {
          expect(share.part).toBeLessThanOrEqual(byWeight[index - 1]?.part ?? share.part);
        }
      }),
    );
  });

  it('needs somebody to give it to', () => {
    expect(() => split(1, [])).toThrow();
    expect(() => split(1, [0, 0])).toThrow();
    expect(() => split(1, [-1, 2])).toThrow();
    expect(() => split(-1, [1])).toThrow();
  });
});
