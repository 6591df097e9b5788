'use client';

import { Button, SegmentedControl, Skeleton } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { EmptyState } from '@/components/empty-state';
import { Problem } from '@/components/problem';
import type { BookingView } from '@/contracts/booking';
import type { Party } from '@/contracts/common';
import type { LocalDate } from '@/domain/time/local-date';
import { useNow } from '../session/screen';
import { isOff, isStillWaiting, proposalOf } from '../session/session-look';
import classes from './agenda.module.css';
import { AgendaList } from './agenda-list';
import { usePastBookings } from './use-bookings';

type Filter = 'upcoming' | 'waiting' | 'past';

type Props = {
  party: Party;
  ahead: { bookings: readonly BookingView[]; isRead: boolean };
  today: LocalDate;
  openId: string | null;
  freshIds: ReadonlySet<string>;
  onOpen: (booking: BookingView, from: HTMLElement) => void;
  empty: ReactNode;
};

/** All sessions as a list by day: what comes, what waits for an answer, what was. */
export function Agenda({ ahead, empty, party, ...list }: Props) {
  const [filter, setFilter] = useState<Filter>('upcoming');
  const now = useNow();
  const upcoming = useMemo(
    () => ahead.bookings.filter((booking) => booking.end > now && !isOff(booking, now)),
    [ahead.bookings, now],
  );
  const waiting = useMemo(
    () => upcoming.filter((booking) => isStillWaiting(booking, now) || proposalOf(booking, now) !== null),
    [upcoming, now],
  );
  return (
    <div className={classes.agenda}>
      <SegmentedControl
        className={classes.filter}
        aria-label="Which sessions"
        size="sm"
        value={filter}
        onChange={(value) => setFilter(value)}
        data={
          [
            { value: 'upcoming', label: 'Upcoming' },
            { value: 'waiting', label: waiting.length > 0 ? `Waiting (${waiting.length})` : 'Waiting' },
            { value: 'past', label: 'Past' },
          ] satisfies { value: Filter; label: string }[]
        }
      />
      {filter === 'past' ? (
        <PastList party={party} {...list} />
      ) : !ahead.isRead ? (
        <ListSkeleton />
      ) : (
        <AheadList
          key={filter}
          bookings={filter === 'waiting' ? waiting : upcoming}
          known={ahead.bookings}
          empty={filter === 'upcoming' ? empty : <NothingWaits />}
          {...list}
        />
      )}
    </div>
  );
}

type ListProps = Omit<Props, 'party' | 'ahead' | 'empty'>;

function AheadList({
  bookings,
  known,
  empty,
  ...list
}: ListProps & { bookings: readonly BookingView[]; known: readonly BookingView[]; empty: ReactNode }) {
  return bookings.length === 0 ? empty : <AgendaList bookings={bookings} known={known} {...list} />;
}

function PastList({ party, ...list }: ListProps & { party: Party }) {
  const { bookings, isPending, error, hasNextPage, isFetchingNextPage, fetchNextPage } =
    usePastBookings(party);
  if (isPending) return <ListSkeleton />;
  if (error) return <Problem error={error} />;
  if (bookings.length === 0)
    return <EmptyState title="Nothing is over yet">Sessions you have had are kept here.</EmptyState>;
  return (
    <>
      <AgendaList bookings={bookings} known={bookings} {...list} />
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
          Show more
        </Button>
      )}
    </>
  );
}

function NothingWaits() {
  return (
    <EmptyState title="Nothing waits">
      Requests, held times and proposals to move a session are here until they are answered.
    </EmptyState>
  );
}

function ListSkeleton() {
  return (
    <div role="status" aria-label="Loading sessions">
      <Skeleton height={14} width={180} mb="xs" />
      <Skeleton height={68} mb={2} />
      <Skeleton height={68} mb="lg" />
      <Skeleton height={14} width={140} mb="xs" />
      <Skeleton height={68} />
    </div>
  );
}
