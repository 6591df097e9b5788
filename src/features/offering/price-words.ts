import { minorUnits } from '@/domain/money/currency';
import { formatMoney } from '@/domain/money/decimal';
import type { Money } from '@/domain/money/money';

/** A price as one reads it in passing: "Free", "€50", "€49.50". */
export function priceWords(price: Money, locale: string): string {
  if (price.amount === 0) return 'Free';
  const words = formatMoney(price, locale);
  const decimals = minorUnits(price.currency);
  if (decimals === 0 || price.amount % 10 ** decimals !== 0) return words;
  // Whole amounts are told without their zeros, wherever the currency stands.
  return words.replace(new RegExp(`[.,]0{${decimals}}(?!\\d)`), '');
}

/** "45 min", "1 h", "1 h 30 min" */
export function minutesWords(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return rest === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}
