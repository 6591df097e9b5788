import { expect, test } from 'vitest';
import { minutesWords, priceWords } from '@/features/offering/price-words';

test.each([
  [0, 'EUR', 'en-GB', 'Free'],
  [5000, 'EUR', 'en-GB', '€50'],
  [4950, 'EUR', 'en-GB', '€49.50'],
  [15000, 'JPY', 'en-US', '¥15,000'],
  [120000, 'EUR', 'de-DE', '1.200\u00a0€'],
  [100000, 'EUR', 'en-GB', '€1,000'],
  [12345, 'KWD', 'en-GB', 'KWD\u00a012.345'],
])('%i minor units of %s are told in %s as %s', (amount, currency, locale, words) => {
  expect(priceWords({ amount, currency }, locale)).toBe(words);
});

test.each([
  [20, '20 min'],
  [60, '1 h'],
  [90, '1 h 30 min'],
])('%i minutes are %s', (minutes, words) => {
  expect(minutesWords(minutes)).toBe(words);
});
