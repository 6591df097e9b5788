import { invariant } from '../invariant';
import { isCurrencyCode } from './currency';

/**
 * An amount of money. `amount` counts the currency's minor unit (1250 is 12.50 USD, 1250 JPY, 1.250 KWD) and is
 * always a safe integer; `currency` is the ISO 4217 code in capitals.
 */
export type Money = { readonly amount: number; readonly currency: string };

/** Builds a `Money`; anything but a safe integer and a currency code is a bug of the caller. */
export function money(amount: number, currency: string): Money {
  invariant(Number.isSafeInteger(amount), `Not an amount in minor units: ${amount}`);
  invariant(isCurrencyCode(currency), `Not a currency code: ${currency}`);
  return { amount, currency };
}

/** Adds amounts of one currency; two currencies never meet, so a mixture is a bug. */
export function sumMoney(first: Money, ...rest: readonly Money[]): Money {
  let amount = first.amount;
  for (const next of rest) {
    invariant(next.currency === first.currency, `Cannot add ${next.currency} to ${first.currency}`);
    amount += next.amount;
  }
  return money(amount, first.currency);
}
