'use client';

import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { TextLink } from '@/components/link';
import type { BookingView } from '@/contracts/booking';
import { useTRPC } from '@/trpc/client';
import { useNow, useTimeWords } from './screen';
import classes from './session-panel.module.css';
import { firstName, otherPersonIn } from './words';

const SHOWN = 3;

/** What the two of them had before, the latest first, and what else is to come. */
export function EarlierSessions({ booking, layout }: { booking: BookingView; layout: 'popup' | 'page' }) {
  const trpc = useTRPC();
  const { day } = useTimeWords();
  const now = useNow();
  const person = otherPersonIn(booking);
  const { data, isPending } = useQuery(
    trpc.booking.list.queryOptions({
      role: booking.viewer ?? 'mentor',
      personId: person.id,
      scope: 'past',
      limit: SHOWN + 2,
    }),
  );
  if (isPending) return <Skeleton height={38} radius="md" />;
  const met = (data?.items ?? []).filter(
    ({ id, status, end }) =>
      id !== booking.id && end <= now && status !== 'cancelled' && status !== 'declined',
  );
  const name = firstName(person.name);
  const Title = layout === 'page' ? 'h2' : 'h3';
  if (met.length === 0) return <p className={classes.quiet}>This is your first session with {name}.</p>;
  return (
    <div>
      <Title className={classes.subtitle}>Earlier with {name}</Title>
      <ul className={classes.earlier}>
        {met.slice(0, SHOWN).map((session) => (
          <li key={session.id}>
            <TextLink href={`/sessions/${session.id}`} size="sm">
              {session.title || session.offering.title}
            </TextLink>
            <span>
              {day(session.start, now)}
              {session.status === 'no_show' && ', no-show'}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
