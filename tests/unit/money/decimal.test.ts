import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalText, formatMoney, parseMoney } from '@/domain/money/decimal';
import { money } from '@/domain/money/money';

const anyCurrency = fc.constantFrom('USD', 'EUR', 'JPY', 'KWD');

describe('money shown', () => {
  it.each([
    [1250, 'USD', 'en-US', '$12.50'],
    [5, 'USD', 'en-US', '$0.05'],
    [-1250, 'USD', 'en-US', '-$12.50'],
    [1250, 'JPY', 'en-US', '¥1,250'],
    [1250, 'KWD', 'en-US', 'KWD 1.250'],
    [123456789, 'EUR', 'de-DE', '1.234.567,89 €'],
    [Number.MAX_SAFE_INTEGER, 'USD', 'en-US', '$90,071,992,547,409.91'],
  ])('%i in %s reads for %s as %s', (amount, currency, locale, text) => {
    expect(formatMoney(money(amount, currency), locale).replaceAll(/\s/g, ' ')).toBe(text);
  });

  it('keeps every digit, however large', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), anyCurrency, (amount, currency) => {
        const digits = formatMoney(money(amount, currency), 'en-US').replaceAll(/\D/g, '');
        expect(BigInt(digits)).toBe(BigInt(Math.abs(amount)));
      }),
    );
  });
});

describe('money typed by hand', () => {
  it.each([
    ['12.50', 'USD', 1250],
    ['12,5', 'EUR', 1250],
    [' 12 ', 'USD', 1200],
    ['0', 'USD', 0],
    ['0.05', 'USD', 5],
    ['1250', 'JPY', 1250],
    ['1.25', 'KWD', 1250],
    ['1.250', 'KWD', 1250],
  ])('"%s" in %s is %i', (text, currency, amount) => {
    expect(parseMoney(text, currency)).toEqual({ ok: true, value: { amount, currency } });
  });

  it.each([
    ['', 'USD'],
    ['-5', 'USD'],
    ['+5', 'USD'],
    ['1e3', 'USD'],
    ['12.', 'USD'],
    ['.5', 'USD'],
    ['12.505', 'USD'],
    ['12.0', 'JPY'],
    ['1,200', 'USD'],
    ['1,200', 'KWD'],
    ['1.200,50', 'EUR'],
    ['$12', 'USD'],
    ['१२', 'NPR'],
    ['12345678901234567890', 'USD'],
  ])('"%s" in %s is refused rather than guessed', (text, currency) => {
    expect(parseMoney(text, currency)).toEqual({ ok: false, refusal: { code: 'AMOUNT_UNREADABLE' } });
  });

  it('reads back what was written', () => {
    fc.assert(
      fc.property(fc.nat({ max: 99_999_999_999 }), anyCurrency, (amount, currency) => {
        const value = money(amount, currency);
        expect(parseMoney(decimalText(value), currency)).toEqual({ ok: true, value });
      }),
    );
  });
});
