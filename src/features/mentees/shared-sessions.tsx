'use client';

import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { TextLink } from '@/components/link';
import { Problem } from '@/components/problem';
import { StateBadge } from '@/components/state-badge';
import { useTRPC } from '@/trpc/client';
import { useNow, useTimeWords } from '../session/screen';
import { sessionLook } from '../session/session-look';
import classes from './shared-sessions.module.css';

/** Everything a mentor and one mentee had or will have, the latest first. */
export function SharedSessions({ personId }: { personId: string }) {
  const trpc = useTRPC();
  const now = useNow();
  const { day, span } = useTimeWords();
  const { data, error } = useQuery(
    trpc.booking.list.queryOptions({ role: 'mentor', personId, scope: 'all', limit: 500 }),
  );
  if (!data) return error ? <Problem error={error} /> : <Skeleton height={60} radius="md" />;
  return (
    <ul className={classes.sessions}>
      {data.items.toReversed().map((booking) => (
        <li key={booking.id}>
          <span className={classes.when}>
            {day(booking.start, now)}, {span(booking)}
          </span>
          <TextLink href={`/sessions/${booking.id}`} className={classes.title}>
            {booking.title || booking.offering.title}
          </TextLink>
          <StateBadge {...sessionLook(booking, now)} />
        </li>
      ))}
    </ul>
  );
}
