import type { BookingView } from '@/contracts/booking';
import type { AddOnKind } from '@/contracts/common';
import type { OfferingView } from '@/contracts/offering';
import { formatMoney } from '@/domain/money/decimal';
import type { Money } from '@/domain/money/money';
import { type PriceQuote, quotePrice } from '@/domain/money/price';
import { MINUTE } from '@/domain/time/instant';

type Offered = Pick<OfferingView, 'currency' | 'durations' | 'addOns'>;

/** What a choice costs by the offering as it is shown; `null` when the offering does not have it. */
export function quoteFor(
  { currency, durations, addOns }: Offered,
  minutes: number,
  chosen: readonly AddOnKind[],
): PriceQuote | null {
  const duration = durations.find((each) => each.minutes === minutes);
  const prices = addOns.filter(({ kind }) => chosen.includes(kind));
  if (!duration || prices.length !== chosen.length) return null;
  return quotePrice({
    durationPrice: { amount: duration.price, currency },
    addOns: prices.map(({ kind, price }) => ({ key: kind, price: { amount: price, currency } })),
  });
}

type Priced = Pick<BookingView, 'price' | 'currency' | 'addOns' | 'start' | 'end'>;

/**
 * The lines of a booking's price. The total is the server's; when the offering as shown adds up to something else,
 * because the mentor has changed it, only the total is known.
 */
export function priceLines(booking: Priced, offering: Offered | null): PriceQuote {
  const total: Money = { amount: booking.price, currency: booking.currency };
  const quote = offering && quoteFor(offering, (booking.end - booking.start) / MINUTE, booking.addOns);
  const agrees = quote && quote.total.amount === total.amount && quote.total.currency === total.currency;
  return agrees ? quote : { lines: [{ key: 'session', money: total }], total };
}

/** "€90.00"; nothing to pay is "Free". */
export function priceText({ amount, currency }: Money, locale: string): string {
  return amount === 0 ? 'Free' : formatMoney({ amount, currency }, locale);
}
