'use client';

import { VisuallyHidden } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { stateColor } from '@/components/state-color';
import type { BookingView } from '@/contracts/booking';
import { MINUTE, SECOND } from '@/domain/time/instant';
import { useNow } from '@/features/session/screen';
import { firstName } from '@/features/session/words';
import { announcement, leftWords } from './countdown';
import classes from './hold-countdown.module.css';

type Props = { booking: Pick<BookingView, 'expiresAt' | 'createdAt' | 'acceptedAt' | 'mentor'> };

/** How long the time is still kept, by the server's clock; said aloud a few times near the end. */
export function HoldCountdown({ booking }: Props) {
  const { expiresAt, createdAt, acceptedAt, mentor } = booking;
  const left = Math.max(0, (expiresAt ?? 0) - useNow(SECOND));
  const before = useRef(left);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const sentence = announcement(before.current, left);
    before.current = left;
    if (sentence) setSaid(sentence);
  }, [left]);
  if (expiresAt === null) return null;

  const { text, background } = stateColor[left <= 2 * MINUTE ? 'yourTurn' : 'held'];
  const whole = expiresAt - (acceptedAt ?? createdAt);
  return (
    <div className={classes.countdown} style={{ '--text': text, '--background': background }}>
      <IconClock size={18} aria-hidden="true" />
      <p>
        {acceptedAt === null
          ? 'This time is kept for you for '
          : `${firstName(mentor.name)} said yes. Pay within `}
        <strong role="timer" aria-live="off" className={classes.left}>
          {leftWords(left)}
        </strong>
      </p>
      <span className={classes.bar} aria-hidden="true">
        <span style={{ '--left': Math.min(1, left / whole) }} />
      </span>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </div>
  );
}
