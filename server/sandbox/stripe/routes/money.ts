import { StripeFault } from '../wire/fault';
import type { Form } from '../wire/form';

const LARGEST = 99_999_999;
/** Currencies whose last digits Stripe wants to be zeros, and how many. */
const ZEROS: Readonly<Record<string, number>> = { bhd: 1, jod: 1, kwd: 1, omr: 1, tnd: 1, isk: 2, ugx: 2 };
/** Below these it is not worth Stripe's while; currencies that are not listed have no limit here. */
const SMALLEST: Readonly<Record<string, number>> = { usd: 50, eur: 50, gbp: 30, jpy: 50, inr: 50 };

/** The `currency` parameter, in lower case as Stripe writes it. */
export function currencyFrom(form: Form): string {
  const currency = form.required('currency');
  if (/^[a-z]{3}$/.test(currency)) return currency;
  throw StripeFault.invalid(`Invalid currency: ${currency}.`, { param: 'currency' });
}

/** The `amount` parameter, if it is there, as something Stripe can charge. */
export function amountFrom(form: Form, currency: string): number | undefined {
  const amount = form.integer('amount');
  if (amount === undefined) return undefined;
  if (amount < 1) throw StripeFault.invalid('Invalid positive integer', { param: 'amount' });
  if (amount < (SMALLEST[currency] ?? 1)) {
    const message = `Amount must be at least ${SMALLEST[currency]} ${currency}.`;
    throw StripeFault.invalid(message, { code: 'amount_too_small', param: 'amount' });
  }
  if (amount > LARGEST) {
    const message = `Amount must be no more than ${LARGEST} ${currency}.`;
    throw StripeFault.invalid(message, { code: 'amount_too_large', param: 'amount' });
  }
  if (amount % 10 ** (ZEROS[currency] ?? 0) !== 0) {
    throw StripeFault.invalid(`Invalid amount for ${currency}: it must end in 0.`, { param: 'amount' });
  }
  return amount;
}
