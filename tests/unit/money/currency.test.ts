import { describe, expect, it } from 'vitest';
import { minorUnits } from '@/domain/money/currency';

describe('the decimals of a currency', () => {
  it.each([
    ['USD', 2],
    ['EUR', 2],
    ['NPR', 2],
    ['HUF', 2],
    ['JPY', 0],
    ['KRW', 0],
    ['UGX', 0],
    ['KWD', 3],
    ['TND', 3],
    ['IQD', 3],
  ])('%s has %i', (currency, decimals) => {
    expect(minorUnits(currency)).toBe(decimals);
  });

  it('are not guessed for something that is no currency code', () => {
    expect(() => minorUnits('usd')).toThrow('usd');
    expect(() => minorUnits('')).toThrow();
  });
});
