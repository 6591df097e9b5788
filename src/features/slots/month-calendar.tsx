'use client';

import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { LocalDate } from '@/domain/time/local-date';
import { addMonths, dayAfterKey, daysOf, leadingBlanks, type Month, monthOf } from './month';
import classes from './month-calendar.module.css';
import type { CalendarWords } from './words';

type Props = {
  month: Month;
  onMonth: (month: Month) => void;
  /** How many times are free on each day; days without any are absent. `null` while that is being asked. */
  free: ReadonlyMap<LocalDate, readonly number[]> | null;
  today: LocalDate;
  day: LocalDate | null;
  onDay: (day: LocalDate) => void;
  /** Whether anything is free after this month. */
  hasLater: boolean;
  words: CalendarWords;
};

/**
 * A month whose days with free times can be chosen. A day without any is marked as disabled, but answers a press
 * all the same: it is how one asks why.
 */
export function MonthCalendar({ month, onMonth, free, today, day, onDay, hasLater, words }: Props) {
  const title = useId();
  const grid = useRef<HTMLTableElement>(null);
  const [focused, setFocused] = useState<LocalDate | null>(null);
  const wantsFocus = useRef(false);

  const days = daysOf(month);
  const firstOpen = days.find((date) => date >= today) ?? null;
  const inMonth = (date: LocalDate | null) => date !== null && monthOf(date) === month && date >= today;
  const tabStop = inMonth(focused) ? focused : inMonth(day) ? day : firstOpen;

  useEffect(() => {
    if (!wantsFocus.current || focused === null || monthOf(focused) !== month) return;
    wantsFocus.current = false;
    grid.current?.querySelector<HTMLButtonElement>(`[data-date="${focused}"]`)?.focus();
  }, [focused, month]);

  const moveTo = (event: KeyboardEvent, from: LocalDate) => {
    const target = dayAfterKey(from, event.key);
    if (target === null) return;
    event.preventDefault();
    const next = target < today ? today : target;
    if (next === from || (monthOf(next) > month && !hasLater)) return;
    wantsFocus.current = true;
    setFocused(next);
    if (monthOf(next) !== month) onMonth(monthOf(next));
  };

  return (
    <section aria-labelledby={title} className={classes.calendar}>
      <div className={classes.header}>
        <h3 id={title} className={classes.title} aria-live="polite">
          {words.month(month)}
        </h3>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          className={classes.turn}
          aria-label="Previous month"
          disabled={month <= monthOf(today)}
          onClick={() => onMonth(addMonths(month, -1))}
        >
          <IconChevronLeft size={20} aria-hidden="true" />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          className={classes.turn}
          aria-label="Next month"
          disabled={!hasLater}
          onClick={() => onMonth(addMonths(month, 1))}
        >
          <IconChevronRight size={20} aria-hidden="true" />
        </ActionIcon>
      </div>
      <table ref={grid} className={classes.grid} aria-labelledby={title} aria-busy={free === null}>
        <thead>
          <tr>
            {words.weekdays.map(({ short, long }) => (
              <th key={long} scope="col" abbr={long}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month, today).map((week) => (
            <tr key={week.find((date) => date !== null)}>
              {week.map((date, weekday) =>
                date === null ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a place of the week without a day is only its place
                  <td key={weekday} />
                ) : (
                  <td key={date}>
                    <button
                      type="button"
                      className={classes.day}
                      data-date={date}
                      data-free={free?.has(date) || undefined}
                      data-loading={free === null || undefined}
                      data-today={date === today || undefined}
                      aria-label={labelOf(
                        words.day(date),
                        date < today ? undefined : free?.get(date)?.length,
                        free !== null,
                      )}
                      aria-pressed={date === day}
                      aria-current={date === today ? 'date' : undefined}
                      aria-disabled={(free !== null && !free.has(date)) || undefined}
                      disabled={date < today || free === null}
                      tabIndex={date === tabStop ? 0 : -1}
                      onClick={() => {
                        setFocused(date);
                        onDay(date);
                      }}
                      onKeyDown={(event) => moveTo(event, date)}
                    >
                      {Number(date.slice(8))}
                    </button>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function labelOf(name: string, count: number | undefined, isKnown: boolean): string {
  if (!isKnown) return name;
  if (!count) return `${name}, nothing free`;
  return `${name}, ${count} ${count === 1 ? 'time' : 'times'} free`;
}

/**
 * The days of a month by week, with `null` for the places before the first and after the last. Weeks that are over
 * are left out: nothing can be booked there.
 */
function weeksOf(month: Month, today: LocalDate): (LocalDate | null)[][] {
  const blanks = (count: number) => Array.from({ length: count }, () => null);
  const days = daysOf(month);
  const before = leadingBlanks(month);
  const places = [...blanks(before), ...days, ...blanks((7 - ((before + days.length) % 7)) % 7)];
  return Array.from({ length: places.length / 7 }, (_, week) => places.slice(week * 7, week * 7 + 7)).filter(
    (week) => week.some((date) => date !== null && date >= today),
  );
}
