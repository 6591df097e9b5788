'use client';

import { VisuallyHidden } from '@mantine/core';
import { useMemo } from 'react';
import { stateColor } from '@/components/state-color';
import type { LocalDate } from '@/domain/time/local-date';
import { useNow } from '../session/screen';
import type { TimeWords } from '../session/time-words';
import { Connections } from './connections';
import { numberOf } from './date-words';
import type { CalendarEntry } from './entries';
import { EntryBlock, type EntryHandlers } from './entry-block';
import { piecesOfDay } from './grid/day-pieces';
import { nextInMonth } from './grid/next-stop';
import { type WeekRules, weekNumber } from './grid/view-days';
import classes from './month-grid.module.css';
import { useDateWords } from './use-date-words';
import { useStops } from './use-stops';

type Props = EntryHandlers & {
  weeks: readonly (readonly LocalDate[])[];
  rules: WeekRules;
  chosen: LocalDate;
  today: LocalDate;
  entries: readonly CalendarEntry[];
  words: TimeWords;
  openId: string | null;
  pointedId: string | null;
  freshIds: ReadonlySet<string>;
  onGo: (day: LocalDate) => void;
  /** Shows everything of a day that has more than fits. */
  onMore: (day: LocalDate) => void;
  turn: (day: LocalDate, direction: 1 | -1) => LocalDate;
};

/** Lines of a day that are always shown; one more is left for how many there are besides. */
const LINES = 3;

/** A month of whole weeks. On phones days have dots, and the chosen day is listed below by whoever shows this. */
export function MonthGrid(props: Props) {
  const { weeks, chosen, today, entries, words } = props;
  const dates = useDateWords();
  const days = useMemo(
    () =>
      weeks.flat().map((day) => ({
        day,
        // What began the day before is shown where it began.
        entries: piecesOfDay(entries, day, words.timeZone)
          .filter(({ startsHere }) => startsHere)
          .map(({ item }) => item),
      })),
    [weeks, entries, words.timeZone],
  );
  const stops = useStops({
    days: days.map(({ day, entries: all }) => ({ day, blocks: shownOf(all).map(({ id }) => id) })),
    chosen,
    today,
    next: nextInMonth,
    turn: props.turn,
    onGo: props.onGo,
  });
  const month = chosen.slice(0, 7);
  return (
    <div className={classes.frame} {...stops.containerProps}>
      <table className={classes.month}>
        <caption className={classes.caption}>{dates.month(chosen)}</caption>
        <thead>
          <tr>
            <th scope="col" className={classes.weekName}>
              <abbr title="Week">W</abbr>
            </th>
            {weeks[0]?.map((day) => (
              <th key={day} scope="col">
                {dates.weekday(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, row) => (
            <tr key={week[0]}>
              <th scope="row" className={classes.weekNumber}>
                {weekNumber(week[0] ?? chosen, props.rules)}
              </th>
              {week.map((day, column) => (
                <DayCell
                  key={day}
                  {...props}
                  day={day}
                  all={days[row * 7 + column]?.entries ?? []}
                  isOutside={!day.startsWith(month)}
                  stops={stops}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Connections entries={entries} pointedId={props.pointedId} />
    </div>
  );
}

type CellProps = Props & {
  day: LocalDate;
  all: readonly CalendarEntry[];
  isOutside: boolean;
  stops: ReturnType<typeof useStops>;
};

function DayCell({ day, all, isOutside, stops, ...props }: CellProps) {
  const { today, chosen, words, onGo, onMore } = props;
  const now = useNow();
  const dates = useDateWords();
  const shown = shownOf(all);
  const count = all.filter((entry) => !entry.isOff).length;
  const first = shown[0];
  return (
    <td
      className={classes.day}
      data-today={day === today || undefined}
      data-chosen={day === chosen || undefined}
      data-outside={isOutside || undefined}
    >
      <button
        type="button"
        className={classes.date}
        aria-current={day === today ? 'date' : undefined}
        onClick={(event) => {
          onGo(day);
          // Enter goes into the day; a press of the pointer only chooses it.
          if (event.detail === 0 && first) stops.focus({ day, block: first.id });
        }}
        {...stops.stopProps({ day, block: null })}
      >
        <VisuallyHidden>{dates.longWeekday(day)} </VisuallyHidden>
        <span className={classes.number}>{numberOf(day)}</span>{' '}
        {numberOf(day) === 1 ? (
          <span className={classes.monthName}>{dates.shortMonth(day)}</span>
        ) : (
          <VisuallyHidden>{dates.longMonth(day)}</VisuallyHidden>
        )}
        <VisuallyHidden>
          , {count === 0 ? 'nothing planned' : `${count} ${count === 1 ? 'entry' : 'entries'}`}
        </VisuallyHidden>
        <span className={classes.dots} aria-hidden="true">
          {all.slice(0, 4).map(({ id, look, kind, isOff }) => (
            <i
              key={id}
              className={classes.dot}
              data-kind={kind}
              data-off={isOff || undefined}
              style={{ '--line': stateColor[look.state].line }}
            />
          ))}
        </span>
      </button>
      <ul className={classes.entries}>
        {shown.map((entry) => (
          <li key={entry.id}>
            <EntryBlock
              entry={entry}
              words={words}
              now={now}
              shape="chip"
              isOpen={props.openId === entry.booking.id}
              isFresh={props.freshIds.has(entry.booking.id)}
              isPointed={props.pointedId === entry.booking.id}
              onOpen={props.onOpen}
              onPoint={props.onPoint}
              stopProps={stops.stopProps({ day, block: entry.id })}
            />
          </li>
        ))}
      </ul>
      {all.length > shown.length && (
        <button type="button" className={classes.more} tabIndex={-1} onClick={() => onMore(day)}>
          {all.length - shown.length} more
        </button>
      )}
    </td>
  );
}

function shownOf(all: readonly CalendarEntry[]): readonly CalendarEntry[] {
  return all.length > LINES ? all.slice(0, LINES - 1) : all;
}
