'use client';

import { IconCalendarTime } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { EmptyState } from '@/components/empty-state';
import { ButtonLink, TextLink } from '@/components/link';
import type { AvailabilityView } from '@/contracts/availability';
import type { MentorStatsView } from '@/contracts/booking';
import { compileSchedule } from '@/domain/availability/compile';
import type { Interval } from '@/domain/time/instant';
import { useTRPC } from '@/trpc/client';
import { Board } from '../calendar/board';
import type { BookingsSeed } from '../calendar/bookings-window';
import { SCHEDULE_VIEWS } from '../calendar/calendar-views';
import { useMe } from '../person/use-me';
import { type ScreenFacts, ScreenProvider } from '../session/screen';
import classes from './schedule-page.module.css';
import { Stats } from './stats';

type Props = {
  screen: ScreenFacts;
  seeds: readonly BookingsSeed[];
  stats: MentorStatsView;
  availability: AvailabilityView;
};

/** The mentor's schedule: their numbers, their week with its free hours, and everything that waits for them. */
export function SchedulePage({ screen, seeds, stats, availability }: Props) {
  const openingsIn = useOpenings(availability);
  return (
    <ScreenProvider facts={screen}>
      <header className={classes.header}>
        <h1 className={classes.title}>Schedule</h1>
        <Stats first={stats} />
      </header>
      <Board
        party="mentor"
        views={SCHEDULE_VIEWS}
        seeds={seeds}
        openingsIn={openingsIn}
        empty={<NothingAhead />}
      />
    </ScreenProvider>
  );
}

/** The mentor's hours in an interval, by the very code that offers slots. */
function useOpenings(first: AvailabilityView): (interval: Interval) => readonly Interval[] {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.availability.get.queryOptions(undefined, { initialData: first }));
  const schedule = useMemo(() => compileSchedule(data), [data]);
  return useCallback(({ start, end }) => schedule.openings(start, end), [schedule]);
}

function NothingAhead() {
  const me = useMe();
  return (
    <EmptyState
      icon={<IconCalendarTime size={24} />}
      title="No sessions ahead"
      action={me?.mentor && <ButtonLink href={`/m/${me.mentor.handle}`}>See your public page</ButtonLink>}
    >
      Share your public page so that people can book you, or open more{' '}
      <TextLink href="/availability">hours</TextLink>. What they book appears here by itself.
    </EmptyState>
  );
}
