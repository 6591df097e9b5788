import { minorUnits } from '../money/currency';
import { type Money, money } from '../money/money';

/** What payment services do not bother to charge: fifty cents in currencies that have cents. */
const SMALLEST_IN_CENTS = 50;

/** The smallest price above nothing that can be charged in `currency`. */
export function smallestPrice(currency: string): Money {
  return money(minorUnits(currency) === 2 ? SMALLEST_IN_CENTS : 1, currency);
}

/** Whether something can be offered at this price: for nothing, or for enough to be charged. */
export function isOfferable(price: Money): boolean {
  return price.amount === 0 || price.amount >= smallestPrice(price.currency).amount;
}
