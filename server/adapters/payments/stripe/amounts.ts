import { minorUnits } from '@/domain/money/currency';
import { type Money, money } from '@/domain/money/money';

/**
 * Currencies that Stripe counts with other decimals than ISO 4217: it kept two for the króna and the shilling
 * when those lost theirs, and takes the ariary whole.
 */
const STRIPE_DECIMALS: Readonly<Record<string, number>> = { ISK: 2, UGX: 2, MGA: 0 };

function shift(currency: string): number {
  return (STRIPE_DECIMALS[currency] ?? minorUnits(currency)) - minorUnits(currency);
}

/**
 * The amount as Stripe counts it, or null when Stripe cannot move exactly this amount: fractions of a currency
 * it takes whole, and three-decimal amounts that do not end in 0.
 */
export function toStripeAmount({ amount, currency }: Money): number | null {
  const places = shift(currency);
  if (places >= 0) {
    return minorUnits(currency) === 3 && amount % 10 !== 0 ? null : amount * 10 ** places;
  }
  const unit = 10 ** -places;
  return amount % unit === 0 ? amount / unit : null;
}

/** Stripe's amount and its lower-case currency as our own. */
export function fromStripeAmount(amount: number, stripeCurrency: string): Money {
  const currency = stripeCurrency.toUpperCase();
  const places = shift(currency);
  return money(places >= 0 ? Math.floor(amount / 10 ** places) : amount * 10 ** -places, currency);
}
