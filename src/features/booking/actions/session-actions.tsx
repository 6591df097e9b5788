'use client';

import { Button, Group } from '@mantine/core';
import { IconCalendarRepeat, IconCheck, IconPlayerPlay } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '@/components/problem';
import type { BookingView } from '@/contracts/booking';
import type { SessionDialog } from '@/domain/notification/links';
import { REFUSALS, type Refusal } from '@/domain/refusal';
import { RescheduleDialog } from '@/features/reschedule/reschedule-dialog';
import { useNow, useTimeWords } from '@/features/session/screen';
import { useTRPC } from '@/trpc/client';
import { CancelDialog } from './cancel-dialog';
import { DisputeDialog } from './dispute-dialog';
import { JoinButton } from './join-button';
import { NoShowDialog } from './no-show-dialog';
import { type OfferedAction, offeredActions, type SessionAction } from './offered-actions';
import classes from './session-actions.module.css';
import { useBookingChange } from './use-booking-change';

type Props = {
  booking: BookingView;
  layout: 'popup' | 'page';
  /** The dialog a message sent its reader to. */
  dialog?: SessionDialog | null;
};

type Dialog = Extract<SessionAction, 'reschedule' | 'cancel' | 'report_no_show' | 'dispute'>;

/** What the viewer can do about a session, by the rules the server decides by; what is barred for now says why. */
export function SessionActions({ booking, layout, dialog = null }: Props) {
  const trpc = useTRPC();
  const now = useNow();
  const recent = useQuery(
    trpc.reschedule.recentOpenings.queryOptions(undefined, {
      enabled: booking.viewer !== null && booking.status === 'scheduled',
    }),
  );
  const actions = offeredActions(booking, now, recent.data ?? []);
  const [open, setOpen] = useState<Dialog | null>(() => firstDialog(dialog, actions));
  const [joinError, setJoinError] = useState<unknown>(null);
  const life = useLife(booking);
  const close = () => setOpen(null);
  const size = layout === 'page' ? 'md' : 'sm';
  const reasons = actions.flatMap(({ action, why }) => (why ? [{ action, why }] : []));

  return (
    <div className={classes.actions}>
      {actions.length > 0 && (
        <Group gap="xs">
          {actions.map(({ action, why }) => (
            <ActionButton
              key={action}
              action={action}
              booking={booking}
              size={size}
              disabled={why !== null}
              life={life}
              onJoinError={setJoinError}
              onOpen={setOpen}
            />
          ))}
        </Group>
      )}
      {reasons.length > 0 && (
        <ul className={classes.reasons}>
          {reasons.map(({ action, why }) => (
            <Reason key={action} label={labelOf(action, booking)} why={why} />
          ))}
        </ul>
      )}
      <Problem error={joinError ?? life.error} />
      {open === 'reschedule' && <RescheduleDialog booking={booking} onClose={close} />}
      {open === 'cancel' && <CancelDialog booking={booking} onClose={close} />}
      {open === 'report_no_show' && <NoShowDialog booking={booking} onClose={close} />}
      {open === 'dispute' && <DisputeDialog booking={booking} onClose={close} />}
    </div>
  );
}

/** A message can send its reader to the dispute; answering and paying have places of their own. */
function firstDialog(dialog: SessionDialog | null, actions: readonly OfferedAction[]): Dialog | null {
  const isOffered = actions.some(({ action, why }) => action === 'dispute' && why === null);
  return dialog === 'dispute' && isOffered ? 'dispute' : null;
}

function useLife(booking: BookingView) {
  const trpc = useTRPC();
  const change = useBookingChange(booking.id);
  const start = useMutation(trpc.booking.start.mutationOptions(change));
  const complete = useMutation(trpc.booking.complete.mutationOptions(change));
  return { start, complete, error: start.error ?? complete.error };
}

type ButtonProps = {
  action: SessionAction;
  booking: BookingView;
  size: 'sm' | 'md';
  disabled: boolean;
  life: ReturnType<typeof useLife>;
  onJoinError: (error: unknown) => void;
  onOpen: (dialog: Dialog) => void;
};

function ActionButton({ action, booking, size, disabled, life, onJoinError, onOpen }: ButtonProps) {
  const about = { bookingId: booking.id };
  const common = { size, disabled, children: labelOf(action, booking) };
  switch (action) {
    case 'join':
      return <JoinButton booking={booking} size={size} disabled={disabled} onError={onJoinError} />;
    case 'start':
      return (
        <Button
          {...common}
          leftSection={<IconPlayerPlay size={16} aria-hidden="true" />}
          loading={life.start.isPending}
          onClick={() => life.start.mutate(about)}
        />
      );
    case 'complete':
      return (
        <Button
          {...common}
          variant="default"
          leftSection={<IconCheck size={16} aria-hidden="true" />}
          loading={life.complete.isPending}
          onClick={() => life.complete.mutate(about)}
        />
      );
    case 'reschedule':
      return (
        <Button
          {...common}
          variant="default"
          leftSection={<IconCalendarRepeat size={16} aria-hidden="true" />}
          onClick={() => onOpen('reschedule')}
        />
      );
    case 'cancel':
      return <Button {...common} variant="subtle" color="red" onClick={() => onOpen('cancel')} />;
    case 'report_no_show':
      return <Button {...common} variant="default" onClick={() => onOpen('report_no_show')} />;
    case 'dispute':
      return <Button {...common} variant="default" onClick={() => onOpen('dispute')} />;
  }
}

const LABELS = {
  join: 'Join',
  start: 'Start',
  complete: 'Complete',
  reschedule: 'Reschedule',
  cancel: 'Cancel session',
  report_no_show: 'Report no-show',
  dispute: 'Dispute',
} as const satisfies Record<SessionAction, string>;

function labelOf(action: SessionAction, { status }: BookingView): string {
  return action === 'cancel' && status === 'requested' ? 'Take request back' : LABELS[action];
}

function Reason({ label, why }: { label: string; why: Refusal }) {
  const { moment } = useTimeWords();
  return (
    <li>
      <strong>{label}:</strong> {REFUSALS[why.code].sentence}
      {why.retryAt !== undefined && ` From ${moment(why.retryAt)} on.`}
    </li>
  );
}
