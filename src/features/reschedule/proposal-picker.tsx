'use client';

import { Skeleton, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Problem } from '@/components/problem';
import type { BookingView } from '@/contracts/booking';
import { groupByDay } from '@/domain/availability/group-by-day';
import { nearestFirst } from '@/domain/reschedule/nearest-first';
import { DAY, type Instant, MINUTE } from '@/domain/time/instant';
import type { LocalDate } from '@/domain/time/local-date';
import { localDateAt } from '@/domain/time/local-time';
import { useWatchMentor } from '@/features/live/live-provider';
import { useLocale, useNow, useTimeWords } from '@/features/session/screen';
import { showSameTime, type TimeWords, timeWords } from '@/features/session/time-words';
import { firstName } from '@/features/session/words';
import { type Month, monthInterval, monthOf } from '@/features/slots/month';
import { MonthCalendar } from '@/features/slots/month-calendar';
import { SlotGrid } from '@/features/slots/slot-grid';
import { calendarWords } from '@/features/slots/words';
import { useTRPC } from '@/trpc/client';
import classes from './proposal-picker.module.css';

type Props = {
  booking: BookingView;
  value: Instant | null;
  /** `null` when the chosen time went to somebody else while one looked. */
  onChange: (start: Instant | null) => void;
};

/** So far around the time that stands people look first. */
const NEAR = 14 * DAY;
const SUGGESTIONS = 4;

/**
 * Chooses a time to propose for a session that is to move: those nearest to the one it has first, then any day of a
 * month. Only times that are free for both; a mentor can also look outside their own hours.
 */
export function ProposalPicker({ booking, value, onChange }: Props) {
  useWatchMentor(booking.mentor.id);
  const locale = useLocale();
  const viewer = useTimeWords();
  const other = timeWords(locale, otherZone(booking));
  const words = calendarWords(locale);
  const today = localDateAt(useNow(MINUTE), viewer.timeZone);
  const [chosenMonth, setChosenMonth] = useState<Month | null>(null);
  const [chosenDay, setChosenDay] = useState<LocalDate | null>(null);
  const [outside, setOutside] = useState(false);
  const [note, setNote] = useState('');

  const originalDay = localDateAt(booking.start, viewer.timeZone);
  const [firstDay = today] = [originalDay, today].sort().toReversed();
  const month = chosenMonth ?? monthOf(firstDay);
  const interval = monthInterval(month, viewer.timeZone);
  const shown = useProposable(booking.id, interval.start, interval.end);
  const near = useProposable(booking.id, Math.max(0, booking.start - NEAR), booking.start + NEAR);

  const { data } = shown;
  const starts = data ? [...data.starts, ...(outside ? data.unoffered : [])].sort((a, b) => a - b) : [];
  const free = data ? groupByDay(starts, viewer.timeZone) : null;
  const [firstFree = null] = free?.keys() ?? [];
  const wished = [chosenDay, value === null ? null : localDateAt(value, viewer.timeZone), originalDay];
  const day = wished.find((date) => date !== null && free?.has(date) && monthOf(date) === month) ?? firstFree;
  const ofDay = day === null ? [] : (free?.get(day) ?? []);
  const offered = new Set(data?.starts);
  const suggestions = nearestFirst(
    (near.data?.starts ?? []).map((start) => ({ start })),
    booking.start,
  ).slice(0, SUGGESTIONS);

  // Somebody else took the chosen time: an answer that is being asked for again may be old, so it has to be a new one.
  const isGone =
    value !== null &&
    !shown.isFetching &&
    data !== undefined &&
    value >= interval.start &&
    value < interval.end &&
    ![...data.starts, ...data.unoffered].includes(value);
  useEffect(() => {
    if (!isGone || value === null) return;
    setNote(`${viewer.moment(value)} is not free any more.`);
    onChange(null);
  }, [isGone, value, onChange, viewer]);

  const choose = (start: Instant) => {
    setNote('');
    setChosenDay(localDateAt(start, viewer.timeZone));
    setChosenMonth(monthOf(localDateAt(start, viewer.timeZone)));
    onChange(start);
  };

  return (
    <div className={classes.container}>
      {suggestions.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: buttons that choose one of several times are no form of their own
        <div role="group" aria-label="Nearest to the time it has" className={classes.near}>
          <p className={classes.label}>Nearest to the time it has</p>
          {suggestions.map(({ start }) => (
            <button
              key={start}
              type="button"
              className={classes.suggestion}
              aria-pressed={start === value}
              onClick={() => choose(start)}
            >
              {viewer.moment(start)}
              {!showSameTime(start, viewer.timeZone, other.timeZone) && (
                <span className={classes.second}>
                  {other.time(start)} for {firstName(otherName(booking))}
                </span>
              )}
            </button>
          ))}
        </div>
      )}
      <div className={classes.picker}>
        <MonthCalendar
          month={month}
          onMonth={(next) => {
            setChosenMonth(next);
            setChosenDay(null);
          }}
          free={free}
          today={today}
          day={day}
          onDay={setChosenDay}
          hasLater={data === undefined || data.horizonEnd > interval.end}
          words={words}
        />
        <div className={classes.times}>
          {!data && !shown.error && <Skeleton height={120} radius="md" />}
          {data && day === null && <p className={classes.empty}>Nothing is free for both in this month.</p>}
          {day !== null && (
            <>
              <h3 className={classes.title}>{words.day(day)}</h3>
              <p className={classes.zones}>
                {zonesSentence(booking, ofDay[0] ?? booking.start, viewer, other)}
              </p>
              <SlotGrid
                label={`Times on ${words.day(day)}`}
                starts={ofDay.filter((start) => offered.has(start))}
                value={value}
                onChange={choose}
                viewer={viewer}
                mentor={other}
                whose={firstName(otherName(booking))}
              />
              {outside && (
                <>
                  <p className={classes.label}>Outside your hours</p>
                  <SlotGrid
                    label={`Times outside your hours on ${words.day(day)}`}
                    starts={ofDay.filter((start) => !offered.has(start))}
                    value={value}
                    onChange={choose}
                    viewer={viewer}
                    mentor={other}
                    whose={firstName(otherName(booking))}
                  />
                </>
              )}
            </>
          )}
          {booking.viewer === 'mentor' && (
            <Switch
              mt="md"
              label="Also times outside my hours"
              checked={outside}
              onChange={(event) => setOutside(event.currentTarget.checked)}
            />
          )}
          <p role="status" className={classes.note}>
            {note}
          </p>
          <Problem error={shown.error} />
        </div>
      </div>
    </div>
  );
}

function zonesSentence(booking: BookingView, at: Instant, viewer: TimeWords, other: TimeWords): string {
  const name = firstName(otherName(booking));
  return showSameTime(at, viewer.timeZone, other.timeZone)
    ? `Your time is ${viewer.zone(at)}, the same as ${name}’s.`
    : `Your time is ${viewer.zone(at)}; below it ${name}’s, ${other.zone(at)}.`;
}

function useProposable(bookingId: string, from: Instant, until: Instant) {
  const trpc = useTRPC();
  return useQuery(
    trpc.reschedule.proposableTimes.queryOptions({ bookingId, from, until }, { refetchInterval: MINUTE }),
  );
}

function otherZone({ viewer, mentor, mentee }: BookingView): string {
  return viewer === 'mentee' ? mentor.timeZone : mentee.timeZone;
}

function otherName({ viewer, mentor, mentee }: BookingView): string {
  return viewer === 'mentee' ? mentor.name : mentee.name;
}
