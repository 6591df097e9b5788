'use client';

import { Button } from '@mantine/core';
import { IconArrowUp } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { BookingView } from '@/contracts/booking';
import { addDays, type LocalDate } from '@/domain/time/local-date';
import { useNow, useTimeWords } from '../session/screen';
import classes from './agenda-list.module.css';
import { AgendaRow } from './agenda-row';
import { byDay } from './by-day';
import type { DateWords } from './date-words';
import { useCalm, useHold } from './use-calm';
import { useDateWords } from './use-date-words';

type Props = {
  bookings: readonly BookingView[];
  /** Everything at hand, for rows that no longer belong to the list while somebody is at it. */
  known: readonly BookingView[];
  today: LocalDate;
  openId: string | null;
  freshIds: ReadonlySet<string>;
  onOpen: (booking: BookingView, from: HTMLElement) => void;
};

/** Sessions under the days they are on, in the order they come in. */
export function AgendaList({ bookings, known, today, openId, freshIds, onOpen }: Props) {
  const now = useNow();
  const dates = useDateWords();
  const { timeZone } = useTimeWords();
  const { isHeld, release, holdProps } = useHold();
  const { items, waiting } = useCalm(bookings, known, isHeld);
  const days = useMemo(() => byDay(items, timeZone), [items, timeZone]);
  return (
    <div className={classes.list} {...holdProps}>
      {waiting > 0 && (
        <div className={classes.news}>
          <Button
            size="xs"
            radius="xl"
            leftSection={<IconArrowUp size={14} aria-hidden="true" />}
            onClick={release}
          >
            {waiting} new
          </Button>
        </div>
      )}
      {days.map(([day, sessions]) => (
        <section key={day} className={classes.day} aria-label={dayTitle(day, today, dates)}>
          <h3 className={classes.title}>{dayTitle(day, today, dates)}</h3>
          <ul className={classes.rows}>
            {sessions.map((booking) => (
              <AgendaRow
                key={booking.id}
                booking={booking}
                now={now}
                isOpen={booking.id === openId}
                isFresh={freshIds.has(booking.id)}
                onOpen={onOpen}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function dayTitle(day: LocalDate, today: LocalDate, dates: DateWords): string {
  const long = dates.day(day);
  const year = day.slice(0, 4) === today.slice(0, 4) ? '' : ` ${day.slice(0, 4)}`;
  if (day === today) return `Today, ${long}`;
  if (day === addDays(today, 1)) return `Tomorrow, ${long}`;
  return day === addDays(today, -1) ? `Yesterday, ${long}` : `${long}${year}`;
}
