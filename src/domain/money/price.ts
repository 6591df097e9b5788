import { invariant } from '../invariant';
import { type Money, sumMoney } from './money';

/** One line of a price: `key` is `session` for the time itself, else the add-on's key. */
export type PriceLine = { readonly key: string; readonly money: Money };

export type PriceQuote = { readonly lines: readonly PriceLine[]; readonly total: Money };

export type PriceFacts = {
  /** What the offering asks for the chosen duration. */
  readonly durationPrice: Money;
  /** The add-ons the mentee chose, each once. */
  readonly addOns: readonly { readonly key: string; readonly price: Money }[];
};

/**
 * What a session costs, line by line and in total. The same function fills the review page and decides what is
 * charged. All prices are in one currency and zero or more.
 */
export function quotePrice({ durationPrice, addOns }: PriceFacts): PriceQuote {
  const lines: PriceLine[] = [
    { key: 'session', money: durationPrice },
    ...addOns.map(({ key, price }) => ({ key, money: price })),
  ];
  invariant(new Set(lines.map((line) => line.key)).size === lines.length, 'An add-on was chosen twice');
  invariant(
    lines.every((line) => line.money.amount >= 0),
    'A price is never below zero',
  );
  return { lines, total: sumMoney(durationPrice, ...addOns.map((addOn) => addOn.price)) };
}
