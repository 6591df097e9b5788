'use client';

import { IconCalendarPlus } from '@tabler/icons-react';
import { EmptyState } from '@/components/empty-state';
import { ButtonLink } from '@/components/link';
import { PageHeader } from '@/components/page-header';
import { type ScreenFacts, ScreenProvider } from '../session/screen';
import { Board } from './board';
import type { BookingsSeed } from './bookings-window';
import { CALENDAR_VIEWS } from './calendar-views';

/** The mentee's calendar: everything they booked, asked for or hold, and where it may move. */
export function CalendarPage({ screen, seeds }: { screen: ScreenFacts; seeds: readonly BookingsSeed[] }) {
  return (
    <ScreenProvider facts={screen}>
      <PageHeader title="My calendar">
        <ButtonLink href="/" variant="default">
          Find a mentor
        </ButtonLink>
      </PageHeader>
      <Board party="mentee" views={CALENDAR_VIEWS} seeds={seeds} empty={<NothingBooked />} />
    </ScreenProvider>
  );
}

function NothingBooked() {
  return (
    <EmptyState
      icon={<IconCalendarPlus size={24} />}
      title="No sessions ahead"
      action={<ButtonLink href="/">Find a mentor</ButtonLink>}
    >
      Choose a mentor and a time that suits you both. What you book appears here by itself.
    </EmptyState>
  );
}
