import { agoInWords } from './ago-in-words';

type Props = {
  /** Both in epoch milliseconds, by the same clock. */
  at: number;
  now: number;
  timeZone: string;
};

/** How long ago something happened; the exact moment, in the reader's zone, is in the tooltip. */
export function TimeAgo({ at, now, timeZone }: Props) {
  const exact = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short', timeZone });
  return (
    <time dateTime={new Date(at).toISOString()} title={`${exact.format(at)} (${timeZone})`}>
      {agoInWords(at, now)}
    </time>
  );
}
