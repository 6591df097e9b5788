import { describe, expect, test } from 'vitest';
import { isOfferable, smallestPrice } from '@/domain/offering/smallest-price';

describe('the smallest price', () => {
  test.each([
    ['EUR', 50],
    ['USD', 50],
    ['JPY', 1],
    ['KWD', 1],
  ])('of something in %s is %i minor units', (currency, amount) => {
    expect(smallestPrice(currency)).toEqual({ amount, currency });
    expect(isOfferable({ amount, currency })).toBe(true);
    expect(isOfferable({ amount: 0, currency })).toBe(true);
  });

  test('cents below it cannot be charged', () => {
    expect(isOfferable({ amount: 49, currency: 'EUR' })).toBe(false);
    expect(isOfferable({ amount: 1, currency: 'EUR' })).toBe(false);
  });
});
