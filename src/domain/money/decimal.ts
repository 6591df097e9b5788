import { refusal } from '../refusal';
import { accepted, type Result, refused } from '../result';
import { minorUnits } from './currency';
import { type Money, money } from './money';

/** The amount as plain decimal text with all decimals of its currency: "12.50", "1250", "1.250", "-0.05". */
export function decimalText({ amount, currency }: Money): string {
  const decimals = minorUnits(currency);
  const digits = String(Math.abs(amount)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals);
  return `${amount < 0 ? '-' : ''}${whole}${decimals === 0 ? '' : `.${fraction}`}`;
}

/**
 * The amount as people of `locale` (a BCP 47 tag) write it, with the currency: "$12.50", "12,50 €", "￥1,250".
 * The digits go to `Intl` as text, so no amount passes through a fraction that binary cannot hold.
 */
export function formatMoney(value: Money, locale: string): string {
  const decimals = minorUnits(value.currency);
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: value.currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(decimalText(value) as Intl.StringNumericLiteral);
}

/**
 * Reads an amount typed by hand: digits, then at most one point or comma and no more decimals than the currency
 * has. Groups of thousands and signs are not understood, and a comma before exactly three digits ("1,200") is
 * taken for one, because guessing wrong would be wrong by a factor of a thousand.
 * Refuses with AMOUNT_UNREADABLE.
 */
export function parseMoney(text: string, currency: string): Result<Money> {
  const decimals = minorUnits(currency);
  const match = /^(\d{1,12})(?:([.,])(\d{1,3}))?$/.exec(text.trim());
  const whole = match?.[1];
  const fraction = match?.[3] ?? '';
  const looksGrouped = match?.[2] === ',' && fraction.length === 3;
  if (whole === undefined || fraction.length > decimals || looksGrouped) {
    return refused(refusal('AMOUNT_UNREADABLE'));
  }
  return accepted(money(Number(whole + fraction.padEnd(decimals, '0')), currency));
}
