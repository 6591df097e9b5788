'use client';

import { Button, Skeleton } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { SlotsView } from '@/contracts/availability';
import type { Instant } from '@/domain/time/instant';
import type { LocalDate } from '@/domain/time/local-date';
import { localDayInterval } from '@/domain/time/local-time';
import { showSameTime, type TimeWords } from '@/features/session/time-words';
import { useTRPC } from '@/trpc/client';
import classes from './day-times.module.css';
import { emptyDaySentence } from './empty-day-sentence';
import type { Month } from './month';
import { SlotGrid } from './slot-grid';
import type { SlotsWanted } from './use-month-slots';
import type { CalendarWords } from './words';

type Props = {
  wanted: SlotsWanted;
  month: Month;
  /** The chosen day; `null` when the month has nothing free and none was chosen. */
  day: LocalDate | null;
  /** What is free in the month; `null` while that is being asked. */
  slots: SlotsView | null;
  /** What is free on the day. */
  starts: readonly Instant[];
  /** The first free start after the month; `null` if there is none, absent while that is being asked. */
  later: Instant | null | undefined;
  /** Turns the calendar to a start. */
  onShow: (start: Instant) => void;
  value: Instant | null;
  onChange: (start: Instant) => void;
  viewer: TimeWords;
  mentor: TimeWords;
  words: CalendarWords;
};

/** The free times of a day, or why there are none and when the next one is. */
export function DayTimes({
  wanted,
  month,
  day,
  slots,
  starts,
  later,
  onShow,
  value,
  onChange,
  ...zones
}: Props) {
  const { viewer, mentor, words } = zones;
  if (!slots) return <TimesSkeleton />;
  if (day === null)
    return (
      <Empty
        title={words.month(month)}
        sentence={`Nothing is free for ${wanted.minutes} minutes in this month.`}
        next={later}
        onShow={onShow}
        viewer={viewer}
      />
    );
  const { start, end } = localDayInterval(day, viewer.timeZone);
  if (starts.length === 0) {
    const next = slots.starts.find((each) => each >= end) ?? later;
    return (
      <EmptyDay
        wanted={wanted}
        day={day}
        interval={{ start, end }}
        next={next}
        onShow={onShow}
        viewer={viewer}
        words={words}
      />
    );
  }
  const [first = start] = starts;
  return (
    <>
      <h3 className={classes.title}>{words.day(day)}</h3>
      <p className={classes.zones}>
        Your time is {viewer.zone(first)}
        {showSameTime(first, viewer.timeZone, mentor.timeZone)
          ? ', the same as the mentor’s.'
          : `; below it the mentor’s, ${mentor.zone(first)}.`}
      </p>
      <SlotGrid
        label={`Free times on ${words.day(day)}`}
        starts={starts}
        value={value}
        onChange={onChange}
        viewer={viewer}
        mentor={mentor}
      />
    </>
  );
}

type EmptyDayProps = Pick<Props, 'wanted' | 'onShow' | 'viewer' | 'words'> & {
  day: LocalDate;
  interval: { start: Instant; end: Instant };
  next: Props['later'];
};

function EmptyDay({ wanted, day, interval, next, onShow, viewer, words }: EmptyDayProps) {
  const trpc = useTRPC();
  const why = useQuery(
    trpc.availability.explainDay.queryOptions({
      mentorId: wanted.mentorId,
      minutes: wanted.minutes,
      from: interval.start,
      until: interval.end,
    }),
  );
  return (
    <Empty
      title={words.day(day)}
      sentence={
        why.isPending
          ? ''
          : why.data
            ? emptyDaySentence(why.data, wanted.minutes)
            : `Nothing is free for ${wanted.minutes} minutes on this day.`
      }
      next={next}
      onShow={onShow}
      viewer={viewer}
    />
  );
}

type EmptyProps = Pick<Props, 'onShow' | 'viewer'> & {
  title: string;
  sentence: string;
  next: Props['later'];
};

function Empty({ title, sentence, next, onShow, viewer }: EmptyProps) {
  return (
    <>
      <h3 className={classes.title}>{title}</h3>
      <p className={classes.reason} aria-live="polite">
        {sentence}
      </p>
      {next === null && <p className={classes.reason}>No later time is open for booking yet.</p>}
      {typeof next === 'number' && (
        <Button
          variant="light"
          rightSection={<IconArrowRight size={16} aria-hidden="true" />}
          onClick={() => onShow(next)}
        >
          Next free time: {viewer.moment(next)}
        </Button>
      )}
    </>
  );
}

function TimesSkeleton() {
  return (
    <div aria-hidden="true">
      <Skeleton height={22} width={160} mb={10} />
      <Skeleton height={14} width={240} mb={16} />
      <div className={classes.skeleton}>
        {['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((key) => (
          <Skeleton key={key} height={46} radius="md" />
        ))}
      </div>
    </div>
  );
}
