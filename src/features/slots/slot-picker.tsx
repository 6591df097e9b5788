'use client';

import { useState } from 'react';
import { Problem } from '@/components/problem';
import { groupByDay } from '@/domain/availability/group-by-day';
import { type Instant, MINUTE } from '@/domain/time/instant';
import type { LocalDate } from '@/domain/time/local-date';
import { localDateAt } from '@/domain/time/local-time';
import { useWatchMentor } from '@/features/live/live-provider';
import { useLocale, useNow } from '@/features/session/screen';
import { timeWords } from '@/features/session/time-words';
import { DayTimes } from './day-times';
import { addMonths, type Month, monthInterval, monthOf } from './month';
import { MonthCalendar } from './month-calendar';
import classes from './slot-picker.module.css';
import { type SlotsWanted, useMonthSlots } from './use-month-slots';
import { useVanishing } from './use-vanishing';
import { vanishedSentence } from './vanished';
import { calendarWords } from './words';

type Props = SlotsWanted & {
  /** The chosen start; `null` when none is, or when it went to somebody else while one looked. */
  value: Instant | null;
  onChange: (start: Instant | null) => void;
  viewerZone: string;
  mentorZone: string;
};

/**
 * Chooses a free time of a mentor: a month of the viewer's calendar, and the times of a day. What others take goes
 * away while one looks, and is said quietly. A day or month without free times says why and where the next one is.
 * Needs the browser's zone and clock, so it is not rendered on the server.
 */
export function SlotPicker({ mentorId, minutes, bookingId, value, onChange, viewerZone, mentorZone }: Props) {
  useWatchMentor(mentorId);
  const [chosenMonth, setChosenMonth] = useState<Month | null>(null);
  const [chosenDay, setChosenDay] = useState<LocalDate | null>(null);
  const [note, setNote] = useState('');
  const wanted = { mentorId, minutes, bookingId };
  const locale = useLocale();
  const words = calendarWords(locale);
  const viewer = timeWords(locale, viewerZone);
  const mentor = timeWords(locale, mentorZone);

  // Where nobody has turned a page yet, the first month with something free is shown.
  const today = localDateAt(useNow(MINUTE), viewerZone);
  const valueDay = value === null ? null : localDateAt(value, viewerZone);
  const firstMonth = monthOf(valueDay === null || valueDay < today ? today : valueDay);
  const first = useMonthSlots(wanted, firstMonth, viewerZone);
  const jumpsTo = first.data?.starts.length === 0 ? first.data.nextStart : null;
  const month = chosenMonth ?? (jumpsTo === null ? firstMonth : monthOf(localDateAt(jumpsTo, viewerZone)));
  const shown = useMonthSlots(wanted, month, viewerZone);
  const following = useMonthSlots(wanted, addMonths(month, 1), viewerZone);

  const { data } = shown;
  const free = data ? groupByDay(data.starts, viewerZone) : null;
  const [firstFree = null] = free?.keys() ?? [];
  const day = [chosenDay, valueDay].find((date) => date !== null && monthOf(date) === month) ?? firstFree;
  const later = following.data ? (following.data.starts[0] ?? following.data.nextStart) : undefined;

  const question = `${mentorId} ${minutes} ${bookingId} ${month} ${viewerZone}`;
  // An answer that is being asked for again may be old: nothing is concluded from it.
  useVanishing(question, shown.isFetching ? undefined : data, (gone, { starts }) => {
    const seen = gone.starts.filter((start) => start === value || localDateAt(start, viewerZone) === day);
    const { start, end } = monthInterval(month, viewerZone);
    const isLost = value !== null && value >= start && value < end && !starts.includes(value);
    if (isLost) onChange(null);
    const sentence =
      isLost && !seen.includes(value)
        ? `${viewer.time(value)} is not free for ${minutes} minutes.`
        : vanishedSentence({ ...gone, starts: seen }, viewer.time);
    if (!sentence) return;
    setNote(sentence);
    // Even when nothing is left of the day: another one would move under the cursor.
    setChosenDay(day);
  });

  const showStart = (start: Instant) => {
    const date = localDateAt(start, viewerZone);
    setNote('');
    setChosenMonth(monthOf(date));
    setChosenDay(date);
  };

  return (
    <div className={classes.container}>
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
          hasLater={later !== null}
          words={words}
        />
        <div className={classes.times}>
          <DayTimes
            wanted={wanted}
            month={month}
            day={day}
            slots={data ?? null}
            starts={(day !== null && free?.get(day)) || []}
            later={later}
            onShow={showStart}
            value={value}
            onChange={(start) => {
              setNote('');
              onChange(start);
            }}
            viewer={viewer}
            mentor={mentor}
            words={words}
          />
          <p role="status" className={classes.note}>
            {note}
          </p>
          <Problem error={shown.error} />
        </div>
      </div>
    </div>
  );
}
