'use client';

import { Group } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { ButtonLink } from '@/components/link';
import type { BookingView } from '@/contracts/booking';
import { TimeLeft } from './countdown';
import { resumePath } from './resume-path';
import { useNow } from './screen';
import { isStillWaiting } from './session-look';
import classes from './session-panel.module.css';

/** How long a hold still lasts, and for the mentee the way back to it. */
export function HoldNotice({ booking, size = 'sm' }: { booking: BookingView; size?: 'xs' | 'sm' }) {
  const now = useNow();
  if (booking.status !== 'held' || booking.expiresAt === null || !isStillWaiting(booking, now)) return null;
  return (
    <Group gap="sm">
      {booking.viewer === 'mentee' && (
        <ButtonLink
          href={resumePath(booking)}
          size={size}
          rightSection={<IconArrowRight size={16} aria-hidden="true" />}
        >
          {booking.acceptedAt === null ? 'Finish booking' : 'Pay now'}
        </ButtonLink>
      )}
      <span className={classes.left}>
        <TimeLeft until={booking.expiresAt} /> left
      </span>
    </Group>
  );
}
