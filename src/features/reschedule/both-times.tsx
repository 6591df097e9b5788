'use client';

import type { BookingView } from '@/contracts/booking';
import type { Interval } from '@/domain/time/instant';
import { useLocale, useNow, useTimeWords } from '@/features/session/screen';
import { showSameTime, timeWords } from '@/features/session/time-words';
import { firstName, otherPersonIn } from '@/features/session/words';
import classes from './both-times.module.css';

type Props = {
  booking: BookingView;
  interval: Interval;
  /** The time that another one would replace. */
  isOld?: boolean;
};

/** A stretch of time as the viewer reads it, and under it as the other side does where their clocks differ. */
export function BothTimes({ booking, interval, isOld = false }: Props) {
  const locale = useLocale();
  const now = useNow();
  const own = useTimeWords();
  const person = otherPersonIn(booking);
  const theirs = timeWords(locale, person.timeZone);
  const { start, end } = interval;
  const isSame = showSameTime(start, own.timeZone, person.timeZone);
  const isSameDay = own.day(start) === theirs.day(start);
  return (
    <span className={classes.both}>
      <span className={classes.own} data-old={isOld || undefined}>
        {own.day(start, now)}, {own.span({ start, end })}
      </span>
      <span className={classes.zone}>
        {own.zone(start)}
        {isSame && `, the same for ${firstName(person.name)}`}
      </span>
      {!isSame && (
        <span className={classes.zone}>
          {isSameDay ? theirs.span({ start, end }) : `${theirs.day(start)}, ${theirs.span({ start, end })}`}{' '}
          for {firstName(person.name)} in {theirs.zone(start)}
        </span>
      )}
    </span>
  );
}
