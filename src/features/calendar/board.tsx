'use client';

import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { Problem } from '@/components/problem';
import type { BookingView } from '@/contracts/booking';
import type { Party } from '@/contracts/common';
import type { Interval } from '@/domain/time/instant';
import { localDateAt, localDayInterval } from '@/domain/time/local-time';
import { useTRPC } from '@/trpc/client';
import { useLocale, useNow, useTimeWords } from '../session/screen';
import { sessionLook } from '../session/session-look';
import { SessionPeek } from '../session/session-peek';
import { otherPersonIn } from '../session/words';
import { Agenda } from './agenda';
import classes from './board.module.css';
import { aheadWindow, type BookingsSeed, windowInput } from './bookings-window';
import { ChosenDay } from './chosen-day';
import type { DateWords } from './date-words';
import { calendarEntries } from './entries';
import { type CalendarViewName, stepDate, weekNumber, weekOf } from './grid/view-days';
import { weekRulesOf } from './grid/week-rules';
import { MonthGrid } from './month-grid';
import { Rail, RailSummary } from './rail';
import { Toolbar } from './toolbar';
import { useBookings } from './use-bookings';
import { useDateWords } from './use-date-words';
import { useFresh } from './use-fresh';
import { usePlace } from './use-place';
import { daysOf, intervalOf } from './view-window';
import { WeekGrid } from './week-grid';

type BoardProps = {
  /** The side on which the viewer sees their sessions. */
  party: Party;
  /** The first of them is what one sees at first. */
  views: readonly [CalendarViewName, ...CalendarViewName[]];
  /** What the server read for the first paint. */
  seeds: readonly BookingsSeed[];
  /** The mentor's hours in an interval; absent where hours mean nothing. */
  openingsIn?: (interval: Interval) => readonly Interval[] | null;
  /** What stands instead of a list without sessions. */
  empty: ReactNode;
};

/** A calendar with everything around it: views, what comes next, and the session that is looked at. */
export function Board({ party, views, seeds, openingsIn, empty }: BoardProps) {
  const locale = useLocale();
  const rules = useMemo(() => weekRulesOf(locale), [locale]);
  const words = useTimeWords();
  const dates = useDateWords();
  const { timeZone } = words;
  const now = useNow();
  const today = localDateAt(now, timeZone);
  const [place, go] = usePlace({ view: views[0], date: today }, views);
  const { view, date } = place;

  const ahead = useBookings(party, aheadWindow(localDayInterval(today, timeZone)), { seeds });
  const days = useMemo(() => daysOf(view, date, rules), [view, date, rules]);
  const window = useMemo(() => intervalOf(days, timeZone), [days, timeZone]);
  const shown = useBookings(party, window, { seeds, meanwhile: ahead.bookings });
  useNeighbours(party, place, (next) => intervalOf(daysOf(view, next, rules), timeZone));

  const [withCancelled, setWithCancelled] = useState(false);
  const entries = useMemo(
    () => calendarEntries(shown.bookings, now, { withCancelled }),
    [shown.bookings, now, withCancelled],
  );
  const known = useMemo(
    () => unique([...shown.bookings, ...ahead.bookings]),
    [shown.bookings, ahead.bookings],
  );
  const fresh = useFresh(known, {
    scope: `${window.start} ${window.end}`,
    isRead: shown.isRead && ahead.isRead,
  });
  const freshIds = useMemo(() => new Set(fresh.map(({ id }) => id)), [fresh]);

  const [opened, setOpened] = useState<{ booking: BookingView; side: 'left' | 'right'; from: string } | null>(
    null,
  );
  const [pointedId, setPointedId] = useState<string | null>(null);
  const open = (booking: BookingView, element: HTMLElement) => {
    const { left, width } = element.getBoundingClientRect();
    const side = left + width / 2 > globalThis.innerWidth / 2 ? 'left' : 'right';
    setOpened((before) => ({ booking, side: before?.side ?? side, from: element.dataset.entry ?? '' }));
  };
  const close = () => {
    setOpened(null);
    // Back to where it was opened from; a proposal may have become the session's time meanwhile.
    for (const id of opened ? [opened.from, opened.booking.id] : []) {
      const element = document.querySelector<HTMLElement>(`[data-entry="${id}"]`);
      if (element) return element.focus();
    }
  };

  const week = weekNumber(date, rules);
  const common = {
    today,
    entries,
    words,
    chosen: date,
    openId: opened?.booking.id ?? null,
    pointedId,
    freshIds,
    onOpen: (entry: { booking: BookingView }, element: HTMLElement) => open(entry.booking, element),
    onPoint: setPointedId,
    onGo: (day: string) => go({ date: day }),
    turn: (day: string, direction: 1 | -1) => stepDate(day, view, direction),
  };
  const name = view === 'month' ? 'month' : 'week';
  return (
    <div className={classes.board} data-view={view}>
      {view !== 'list' && <RailSummary ahead={ahead.bookings} />}
      <div className={classes.main}>
        <Toolbar
          title={titleOf(view, date, weekOf(date, rules), dates)}
          zone={words.zone(window.start)}
          views={views}
          view={view}
          onView={(next) => go({ view: next })}
          pages={
            view === 'list'
              ? null
              : {
                  previous: `Previous ${name}`,
                  next: `Next ${name}`,
                  onTurn: (direction) => go({ date: stepDate(date, view, direction) }),
                  onToday: () => go({ date: today }),
                }
          }
          withCancelled={view === 'list' ? null : withCancelled}
          onWithCancelled={setWithCancelled}
        />
        <Problem error={shown.error} />
        {view === 'week' && (
          <WeekGrid
            {...common}
            days={weekOf(date, rules)}
            weekNumber={week}
            openings={openingsIn?.(window) ?? null}
          />
        )}
        {view === 'month' && (
          <>
            <MonthGrid
              {...common}
              weeks={chunks(days)}
              rules={rules}
              onMore={(day) => go({ view: 'week', date: day })}
            />
            <ChosenDay
              day={date}
              today={today}
              entries={entries}
              openId={common.openId}
              freshIds={freshIds}
              onOpen={open}
            />
          </>
        )}
        {view === 'list' && (
          <Agenda
            party={party}
            ahead={ahead}
            today={today}
            openId={common.openId}
            freshIds={freshIds}
            onOpen={open}
            empty={empty}
          />
        )}
      </div>
      {view !== 'list' && (
        <Rail ahead={ahead.bookings} freshIds={freshIds} openId={common.openId} onOpen={open} />
      )}
      {opened && <SessionPeek booking={opened.booking} side={opened.side} onClose={close} />}
      <Announcer fresh={fresh} />
    </div>
  );
}

/** Says to screen readers what changed elsewhere. */
function Announcer({ fresh }: { fresh: readonly BookingView[] }) {
  const { moment } = useTimeWords();
  const now = useNow();
  const last = fresh.at(-1);
  return (
    <p className={classes.announcer} role="status">
      {last &&
        `Changed: ${otherPersonIn(last).name}, ${moment(last.start)}, ${sessionLook(last, now).label}.`}
    </p>
  );
}

/** Reads the pages before and after as soon as there is time, so that turning is immediate. */
function useNeighbours(
  party: Party,
  { view, date }: { view: CalendarViewName; date: string },
  windowOf: (date: string) => Interval,
): void {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [before, after] = ([-1, 1] as const).map((direction) => windowOf(stepDate(date, view, direction)));
  const key = JSON.stringify([before, after]);
  useEffect(() => {
    if (view === 'list') return;
    const timer = setTimeout(() => {
      const windows: Interval[] = JSON.parse(key);
      for (const window of windows)
        void queryClient.prefetchQuery(trpc.booking.list.queryOptions(windowInput(party, window)));
    }, 400);
    return () => clearTimeout(timer);
  }, [key, view, party, trpc, queryClient]);
}

function titleOf(view: CalendarViewName, date: string, week: readonly string[], dates: DateWords): string {
  if (view === 'list') return 'Sessions';
  return view === 'month' ? dates.month(date) : dates.range(week[0] ?? date, week.at(-1) ?? date);
}

function chunks(days: readonly string[]): string[][] {
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

function unique(bookings: readonly BookingView[]): BookingView[] {
  return [...new Map(bookings.map((booking) => [booking.id, booking])).values()];
}
