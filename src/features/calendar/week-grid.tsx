'use client';

import { VisuallyHidden } from '@mantine/core';
import { useLayoutEffect, useMemo, useRef } from 'react';
import type { Interval } from '@/domain/time/instant';
import type { LocalDate } from '@/domain/time/local-date';
import { instantOfLocalTime } from '@/domain/time/local-time';
import { useNow } from '../session/screen';
import type { TimeWords } from '../session/time-words';
import { Connections } from './connections';
import { numberOf } from './date-words';
import type { CalendarEntry } from './entries';
import { EntryBlock, type EntryHandlers } from './entry-block';
import { type DayPiece, MINUTES_A_DAY, minuteOfDay, piecesOfDay } from './grid/day-pieces';
import { nextInWeek } from './grid/next-stop';
import { placeSideBySide } from './grid/side-by-side';
import { useDateWords } from './use-date-words';
import { useStops } from './use-stops';
import classes from './week-grid.module.css';

type Props = EntryHandlers & {
  days: readonly LocalDate[];
  weekNumber: number;
  /** The day that is shown alone where there is no room for a week. */
  chosen: LocalDate;
  today: LocalDate;
  entries: readonly CalendarEntry[];
  words: TimeWords;
  /** The mentor's hours, to shade the rest; null where hours mean nothing. */
  openings: readonly Interval[] | null;
  openId: string | null;
  pointedId: string | null;
  freshIds: ReadonlySet<string>;
  onGo: (day: LocalDate) => void;
  turn: (day: LocalDate, direction: 1 | -1) => LocalDate;
};

/** Hours that are in sight at first when nothing is earlier. */
const FIRST_HOUR = 8;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** A week as seven days beside each other on one axis of hours; on phones one of them, with the week above it. */
export function WeekGrid(props: Props) {
  const { days, today, chosen, entries, words } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const columns = useMemo(
    () => days.map((day) => ({ day, pieces: piecesOfDay(entries, day, words.timeZone) })),
    [days, entries, words.timeZone],
  );
  const stops = useStops({
    days: columns.map(({ day, pieces }) => ({
      day,
      blocks: inReadingOrder(pieces).map(({ item }) => item.id),
    })),
    chosen,
    today,
    next: nextInWeek,
    turn: props.turn,
    onGo: props.onGo,
  });
  useFirstScroll(
    scroller,
    columns.flatMap(({ pieces }) => pieces),
  );

  return (
    <div className={classes.scroller} ref={scroller}>
      <div
        className={classes.week}
        {...stops.containerProps}
        data-pointing={props.pointedId ? true : undefined}
      >
        <div className={classes.corner}>
          <span className={classes.weekNumber}>
            <abbr title={`Week ${props.weekNumber}`}>W{props.weekNumber}</abbr>
          </span>
        </div>
        <div className={classes.heads}>
          {columns.map(({ day, pieces }) => (
            <DayHead
              key={day}
              day={day}
              count={pieces.filter(({ item }) => !item.isOff).length}
              isToday={day === today}
              isChosen={day === chosen}
              stopProps={stops.stopProps({ day, block: null })}
              onChoose={() => props.onGo(day)}
            />
          ))}
        </div>
        <Hours {...props} />
        <div className={classes.columns}>
          {columns.map(({ day, pieces }) => (
            <DayColumn key={day} {...props} day={day} pieces={pieces} stopProps={stops.stopProps} />
          ))}
          <Connections entries={entries} pointedId={props.pointedId} />
        </div>
      </div>
    </div>
  );
}

type HeadProps = {
  day: LocalDate;
  count: number;
  isToday: boolean;
  isChosen: boolean;
  stopProps: { tabIndex: number; 'data-stop': string; onFocus: () => void };
  onChoose: () => void;
};

function DayHead({ day, count, isToday, isChosen, stopProps, onChoose }: HeadProps) {
  const dates = useDateWords();
  const sessions = count === 0 ? 'nothing planned' : `${count} ${count === 1 ? 'entry' : 'entries'}`;
  return (
    <button
      type="button"
      className={classes.head}
      data-today={isToday || undefined}
      data-chosen={isChosen || undefined}
      data-some={count > 0 || undefined}
      aria-current={isToday ? 'date' : undefined}
      onClick={onChoose}
      {...stopProps}
    >
      <span className={classes.weekday}>{dates.weekday(day)}</span>{' '}
      <span className={classes.number}>{numberOf(day)}</span>
      <VisuallyHidden>
        {' '}
        {dates.longMonth(day)}, {sessions}
      </VisuallyHidden>
    </button>
  );
}

/** The hours at the side. On a day whose clocks change they are those of every other day. */
function Hours({ days, words }: Pick<Props, 'days' | 'words'>) {
  const first = days[0] ?? '1970-01-01';
  return (
    <div className={classes.hours} aria-hidden="true">
      {HOURS.slice(1).map((hour) => (
        <span key={hour} style={{ '--minute': hour * 60 }}>
          {words.time(instantOfLocalTime(first, hour * 60, words.timeZone))}
        </span>
      ))}
    </div>
  );
}

type ColumnProps = Props & {
  day: LocalDate;
  pieces: readonly DayPiece<CalendarEntry>[];
  stopProps: ReturnType<typeof useStops>['stopProps'];
};

function DayColumn({ day, pieces, stopProps, ...props }: ColumnProps) {
  const { words, openings, today, chosen } = props;
  const now = useNow();
  const placed = useMemo(() => placeSideBySide(inReadingOrder(pieces)), [pieces]);
  const open = useMemo(
    () => (openings === null ? null : piecesOfDay(openings, day, words.timeZone)),
    [openings, day, words.timeZone],
  );
  const dates = useDateWords();
  return (
    <section
      className={classes.column}
      data-chosen={day === chosen || undefined}
      data-today={day === today || undefined}
      data-closed={open !== null || undefined}
      aria-label={dates.day(day)}
    >
      {open?.map(({ startMinute, endMinute }) => (
        <div
          key={startMinute}
          className={classes.open}
          style={{ '--start': startMinute, '--end': endMinute }}
          aria-hidden="true"
        />
      ))}
      <ol className={classes.entries}>
        {placed.map(({ block, column, span, columns }) => (
          <li key={block.item.id}>
            <EntryBlock
              entry={block.item}
              words={words}
              now={now}
              shape="block"
              isOpen={props.openId === block.item.booking.id}
              isFresh={props.freshIds.has(block.item.booking.id)}
              isPointed={props.pointedId === block.item.booking.id}
              onOpen={props.onOpen}
              onPoint={props.onPoint}
              stopProps={stopProps({ day, block: block.item.id })}
              style={{
                '--start': block.startMinute,
                '--end': block.endMinute,
                '--left': column / columns,
                '--width': span / columns,
              }}
            />
          </li>
        ))}
      </ol>
      {day === today && <NowLine day={day} now={now} timeZone={words.timeZone} />}
    </section>
  );
}

function NowLine({ day, now, timeZone }: { day: LocalDate; now: number; timeZone: string }) {
  const minute = minuteOfDay(now, day, timeZone);
  if (minute < 0 || minute >= MINUTES_A_DAY) return null;
  return <div className={classes.now} style={{ '--minute': minute }} aria-hidden="true" />;
}

function inReadingOrder(pieces: readonly DayPiece<CalendarEntry>[]): DayPiece<CalendarEntry>[] {
  return pieces.toSorted((a, b) => a.startMinute - b.startMinute || b.endMinute - a.endMinute);
}

/** Brings the morning, or what is earlier than it, into sight once; afterwards nothing scrolls by itself. */
function useFirstScroll(
  scroller: { readonly current: HTMLDivElement | null },
  pieces: readonly DayPiece<CalendarEntry>[],
): void {
  const earliest = pieces.reduce((first, { startMinute }) => Math.min(first, startMinute), FIRST_HOUR * 60);
  const wanted = useRef(earliest);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const week = element.querySelector(`.${classes.columns}`);
    if (week) element.scrollTop = (Math.max(0, wanted.current - 30) / MINUTES_A_DAY) * week.clientHeight;
  }, [scroller]);
}
