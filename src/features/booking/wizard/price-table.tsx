import type { PriceQuote } from '@/domain/money/price';
import { useLocale } from '@/features/session/screen';
import { priceText } from './price';
import classes from './price-table.module.css';

const LINE_WORDS: Readonly<Record<string, string>> = { session: 'Session', recording: 'Recording' };

/** A price line by line, with its total where there is more than one line. */
export function PriceTable({ quote, minutes }: { quote: PriceQuote; minutes: number }) {
  const locale = useLocale();
  return (
    <dl className={classes.prices}>
      {quote.lines.map(({ key, money }) => (
        <div key={key}>
          <dt>
            {LINE_WORDS[key] ?? key}
            {key === 'session' && `, ${minutes} minutes`}
          </dt>
          <dd>{key !== 'session' && money.amount === 0 ? 'Included' : priceText(money, locale)}</dd>
        </div>
      ))}
      <div className={classes.total}>
        <dt>Total</dt>
        <dd>{priceText(quote.total, locale)}</dd>
      </div>
    </dl>
  );
}
