'use client';

import { ActionIcon, CloseButton, Drawer, Tooltip } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowsDiagonal } from '@tabler/icons-react';
import Link from 'next/link';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { BookingView } from '@/contracts/booking';
import { SessionPanel } from './session-panel';
import classes from './session-peek.module.css';
import { useBooking } from './use-booking';
import { otherPersonIn } from './words';

type Props = {
  /** What is known of the session already; it is kept up to date from there. */
  booking: BookingView;
  /** The side that leaves what was pressed in sight. */
  side: 'left' | 'right';
  onClose: () => void;
};

/**
 * A session beside the calendar: a sheet from below on phones, else a panel at the side. It stays until it is
 * closed, so that nothing typed in it is lost by a press elsewhere.
 */
export function SessionPeek({ booking: known, side, onClose }: Props) {
  const isPhone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const booking = useBooking(known.id, known).data ?? known;
  const label = `Session with ${otherPersonIn(booking).name}`;
  if (isPhone) {
    return (
      <Drawer.Root opened onClose={onClose} position="bottom" size="auto" radius="lg" padding="md">
        <Drawer.Overlay />
        <Drawer.Content classNames={{ content: classes.sheet }}>
          <Drawer.Body>
            <div className={classes.sheetHead}>
              <Drawer.Title className={classes.sheetTitle}>{label}</Drawer.Title>
              <CloseButton aria-label="Close" onClick={onClose} />
            </div>
            <SessionPanel booking={booking} layout="popup" />
          </Drawer.Body>
        </Drawer.Content>
      </Drawer.Root>
    );
  }
  return <SidePanel booking={booking} side={side} label={label} onClose={onClose} />;
}

function SidePanel({ booking, side, label, onClose }: Props & { label: string }) {
  const panel = useRef<HTMLDivElement>(null);
  const { id } = booking;
  useEffect(() => {
    // Another session in the same panel: the keyboard and the reading start from its top again.
    if (!id) return;
    panel.current?.scrollTo({ top: 0 });
    panel.current?.focus({ preventScroll: true });
  }, [id]);
  // What was pressed may be gone with its press, like Accept: the keyboard stays in the panel.
  const wasInside = useRef(false);
  useEffect(() => {
    if (wasInside.current && document.activeElement === document.body)
      panel.current?.focus({ preventScroll: true });
  });
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const { target } = event;
    if (event.key !== 'Escape' || event.defaultPrevented || !(target instanceof HTMLElement)) return;
    // Dialogs opened from here bubble through here; and Escape in a field must not throw away what is in it.
    if (event.currentTarget.contains(target) && !target.matches('input, textarea, select')) onClose();
  };
  return (
    <div
      ref={panel}
      role="dialog"
      aria-label={label}
      tabIndex={-1}
      className={classes.side}
      data-side={side}
      onKeyDown={onKeyDown}
      onFocus={() => {
        wasInside.current = true;
      }}
      onBlur={(event) => {
        wasInside.current = event.relatedTarget === null;
      }}
    >
      <div className={classes.tools}>
        <Tooltip label="Open as a page">
          <ActionIcon
            component={Link}
            href={`/sessions/${id}`}
            variant="subtle"
            color="gray"
            aria-label="Open as a page"
          >
            <IconArrowsDiagonal size={18} />
          </ActionIcon>
        </Tooltip>
        <CloseButton aria-label="Close" onClick={onClose} />
      </div>
      <SessionPanel key={id} booking={booking} layout="popup" />
    </div>
  );
}
