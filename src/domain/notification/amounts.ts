import type { Money } from './facts';

/** "€90.00": exact, without ever turning minor units into a fraction. */
export function sayAmount({ amount, currency }: Money): string {
  const format = new Intl.NumberFormat('en-GB', { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 0;
  const padded = String(Math.abs(amount)).padStart(digits + 1, '0');
  const whole = padded.slice(0, padded.length - digits);
  const minor = padded.slice(padded.length - digits);
  const decimal = `${amount < 0 ? '-' : ''}${whole}${digits > 0 ? `.${minor}` : ''}`;
  return format.format(decimal as Intl.StringNumericLiteral);
}
