'use client';

import { IconArrowLeft } from '@tabler/icons-react';
import { useEffect } from 'react';
import { TextLink } from '@/components/link';
import type { BookingView } from '@/contracts/booking';
import type { SessionDialog } from '@/domain/notification/links';
import { type ScreenFacts, ScreenProvider } from './screen';
import classes from './session-page.module.css';
import { SessionPanel } from './session-panel';
import { useBooking } from './use-booking';

type Props = {
  screen: ScreenFacts;
  booking: BookingView;
  /** The dialog a message sent its reader to. */
  dialog: SessionDialog | null;
};

/** One session on a page of its own, the same for both of its people. */
export function SessionPage({ screen, booking: first, dialog }: Props) {
  const booking = useBooking(first.id, first).data ?? first;
  useArrival(dialog);
  const home = booking.viewer === 'mentee' ? '/calendar' : '/schedule';
  return (
    <ScreenProvider facts={screen}>
      <div className={classes.page}>
        {booking.viewer !== null && (
          <TextLink href={home} className={classes.back}>
            <IconArrowLeft size={16} aria-hidden="true" />
            {booking.viewer === 'mentee' ? 'My calendar' : 'Schedule'}
          </TextLink>
        )}
        <SessionPanel booking={booking} layout="page" dialog={dialog} />
      </div>
    </ScreenProvider>
  );
}

/** Where on the page a message's reader finds what they were sent to. Disputing has a dialog, which opens by itself. */
const PLACES: Readonly<Partial<Record<SessionDialog, string>>> = {
  answer: 'next',
  pay: 'next',
  reschedule: 'reschedule',
};

/** Brings the reader of a message to what it was about, once: the address is then that of the page alone. */
function useArrival(dialog: SessionDialog | null): void {
  useEffect(() => {
    if (dialog === null) return;
    window.history.replaceState(null, '', window.location.pathname);
    document.querySelector<HTMLElement>(`[data-place="${PLACES[dialog]}"]`)?.focus();
  }, [dialog]);
}
