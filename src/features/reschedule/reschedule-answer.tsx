'use client';

import { Button, Group, Stack, Textarea } from '@mantine/core';
import { IconCalendarRepeat, IconCheck, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { Problem } from '@/components/problem';
import type { BookingView } from '@/contracts/booking';
import { negotiationOf } from '@/contracts/reschedule';
import { allowedActions, type RescheduleAction } from '@/domain/reschedule/who-may';
import { CancelDialog } from '@/features/booking/actions/cancel-dialog';
import { useNow } from '@/features/session/screen';
import { otherPersonIn } from '@/features/session/words';
import { RescheduleDialog } from './reschedule-dialog';
import { useAnswers } from './use-answers';

type Props = { booking: BookingView; size?: 'xs' | 'sm' };

/** What the viewer can answer to the time on the table, in place. Nothing for those who only wait and cannot take back. */
export function RescheduleAnswer({ booking, size = 'sm' }: Props) {
  const now = useNow();
  const answers = useAnswers(booking);
  const [open, setOpen] = useState<'counter' | 'decline' | 'cancel_session' | null>(null);
  const may = useMayAnswer(booking, now);
  const name = otherPersonIn(booking).name;
  const close = () => setOpen(null);

  // An open dialog stays when the other side is faster, and says so.
  return (
    <>
      {open === 'decline' && may.has('decline') ? (
        <DeclineForm
          name={name}
          size={size}
          isPending={answers.pending === 'decline'}
          onDecline={answers.decline}
          onBack={close}
        />
      ) : may.size > 0 ? (
        <Group gap="xs">
          {may.has('accept') && (
            <Button
              size={size}
              leftSection={<IconCheck size={16} aria-hidden="true" />}
              loading={answers.pending === 'accept'}
              onClick={answers.accept}
              aria-label={`Accept ${name}’s time`}
            >
              Accept
            </Button>
          )}
          {may.has('counter') && (
            <Button
              size={size}
              variant="default"
              leftSection={<IconCalendarRepeat size={16} aria-hidden="true" />}
              onClick={() => setOpen('counter')}
            >
              Propose another time
            </Button>
          )}
          {may.has('decline') && (
            <Button
              size={size}
              variant="default"
              leftSection={<IconX size={16} aria-hidden="true" />}
              onClick={() => setOpen('decline')}
              aria-label={`Decline ${name}’s time`}
            >
              Decline
            </Button>
          )}
          {may.has('withdraw') && (
            <Button
              size={size}
              variant="default"
              loading={answers.pending === 'withdraw'}
              onClick={answers.withdraw}
              aria-label="Withdraw the request"
            >
              Withdraw
            </Button>
          )}
          {may.has('cancel_session') && (
            <Button size={size} variant="subtle" color="red" onClick={() => setOpen('cancel_session')}>
              Cancel with 100 % back
            </Button>
          )}
        </Group>
      ) : null}
      <Problem error={answers.error} />
      {open === 'counter' && <RescheduleDialog booking={booking} onClose={close} />}
      {open === 'cancel_session' && <CancelDialog booking={booking} viaMentorRequest onClose={close} />}
    </>
  );
}

function useMayAnswer(booking: BookingView, now: number): ReadonlySet<RescheduleAction> {
  const { viewer, reschedule, policy, status } = booking;
  if (viewer === null || reschedule === null || status !== 'scheduled') return new Set();
  return new Set(allowedActions(negotiationOf(reschedule), viewer, { now, policy }));
}

type DeclineProps = {
  name: string;
  size: 'xs' | 'sm';
  isPending: boolean;
  onDecline: (reason: string) => void;
  onBack: () => void;
};

function DeclineForm({ name, size, isPending, onDecline, onBack }: DeclineProps) {
  const [reason, setReason] = useState('');
  return (
    <form
      aria-label={`Decline ${name}’s time`}
      onSubmit={(event) => {
        event.preventDefault();
        onDecline(reason.trim());
      }}
    >
      <Stack gap="xs">
        <Textarea
          label={`A word to ${name} (optional)`}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={1000}
          autosize
          minRows={2}
          autoFocus
        />
        <Group gap="xs">
          <Button type="submit" size={size} color="red" loading={isPending}>
            Decline and keep the original time
          </Button>
          <Button size={size} variant="default" onClick={onBack}>
            Back
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
