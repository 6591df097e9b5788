'use client';

import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import type { BookingView } from '@/contracts/booking';
import { TimeLeft } from '@/features/session/countdown';
import { resumePath } from '@/features/session/resume-path';
import { useLocale, useNow } from '@/features/session/screen';
import { isStillWaiting } from '@/features/session/session-look';
import { timeWords } from '@/features/session/time-words';
import { useTRPC } from '@/trpc/client';
import classes from './held-elsewhere.module.css';

type Props = {
  /** Holds with this mentor are worth a word at any time; those with others only when they are in the way. */
  mentorId: string;
  isInTheWay: boolean;
  /** The hold this wizard is about to give back by itself. */
  except: string | undefined;
  viewerZone: string;
  onRelease: (bookingId: string) => void;
};

/** Times the mentee still keeps from an earlier try: to go on with, or to let go. */
export function HeldElsewhere({ mentorId, isInTheWay, except, viewerZone, onRelease }: Props) {
  const trpc = useTRPC();
  const now = useNow();
  const { data } = useQuery(trpc.booking.list.queryOptions({ role: 'mentee', scope: 'waiting', limit: 20 }));
  const held = (data?.items ?? []).filter(
    (booking) =>
      booking.status === 'held' &&
      booking.acceptedAt === null &&
      booking.id !== except &&
      isStillWaiting(booking, now) &&
      (isInTheWay || booking.mentor.id === mentorId),
  );
  return held.map((booking) => (
    <Held
      key={booking.id}
      booking={booking}
      viewerZone={viewerZone}
      onRelease={() => onRelease(booking.id)}
    />
  ));
}

type HeldProps = { booking: BookingView; viewerZone: string; onRelease: () => void };

function Held({ booking, viewerZone, onRelease }: HeldProps) {
  const words = timeWords(useLocale(), viewerZone);
  return (
    <div className={classes.held}>
      <p>
        You are still keeping {words.moment(booking.start)} with {booking.mentor.name}
        {booking.expiresAt !== null && (
          <>
            {' '}
            (<TimeLeft until={booking.expiresAt} /> left)
          </>
        )}
        .
      </p>
      <Group gap="xs">
        <Button component={Link} href={resumePath(booking)} size="xs">
          Go on with it
        </Button>
        <Button size="xs" variant="default" onClick={onRelease}>
          Let it go
        </Button>
      </Group>
    </div>
  );
}
