import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { money, sumMoney } from '@/domain/money/money';
import { quotePrice } from '@/domain/money/price';

describe('the price of a session', () => {
  it('is the duration and the chosen add-ons, line by line', () => {
    const quote = quotePrice({
      durationPrice: money(9000, 'USD'),
      addOns: [{ key: 'recording', price: money(1500, 'USD') }],
    });
    expect(quote).toEqual({
      lines: [
        { key: 'session', money: { amount: 9000, currency: 'USD' } },
        { key: 'recording', money: { amount: 1500, currency: 'USD' } },
      ],
      total: { amount: 10500, currency: 'USD' },
    });
  });

  it('may be nothing at all', () => {
    expect(quotePrice({ durationPrice: money(0, 'JPY'), addOns: [] }).total).toEqual(money(0, 'JPY'));
  });

  it('always sums to its total', () => {
    const prices = fc.array(fc.nat({ max: 99_999_999 }), { maxLength: 8 });
    fc.assert(
      fc.property(fc.nat({ max: 99_999_999 }), prices, (duration, addOns) => {
        const quote = quotePrice({
          durationPrice: money(duration, 'KWD'),
          addOns: addOns.map((amount, index) => ({ key: `add-on-${index}`, price: money(amount, 'KWD') })),
        });
        const [first, ...rest] = quote.lines.map((line) => line.money);
        expect(first && sumMoney(first, ...rest)).toEqual(quote.total);
      }),
    );
  });

  it('never mixes currencies, counts an add-on twice, or pays the mentee', () => {
    const durationPrice = money(9000, 'USD');
    const recording = { key: 'recording', price: money(1500, 'USD') };
    expect(() => quotePrice({ durationPrice, addOns: [{ key: 'notes', price: money(1, 'EUR') }] })).toThrow(
      'EUR',
    );
    expect(() => quotePrice({ durationPrice, addOns: [recording, recording] })).toThrow('twice');
    expect(() => quotePrice({ durationPrice, addOns: [{ key: 'gift', price: money(-1, 'USD') }] })).toThrow(
      'below zero',
    );
  });
});

describe('an amount of money', () => {
  it('is a whole number of minor units, however it was computed', () => {
    expect(() => money(12.5, 'USD')).toThrow();
    expect(() => money(Number.MAX_SAFE_INTEGER + 1, 'USD')).toThrow();
    expect(() => sumMoney(money(Number.MAX_SAFE_INTEGER, 'USD'), money(1, 'USD'))).toThrow();
  });
});
