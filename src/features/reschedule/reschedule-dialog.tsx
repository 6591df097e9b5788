'use client';

import { Alert, Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem, ProblemText } from '@/components/problem';
import type { BookingView } from '@/contracts/booking';
import { REFUSALS } from '@/domain/refusal';
import { needsFrequencyWarning } from '@/domain/reschedule/opening';
import { reasonOf } from '@/domain/reschedule/proposing';
import type { Instant } from '@/domain/time/instant';
import { useBookingChange } from '@/features/booking/actions/use-booking-change';
import { firstName, otherPersonIn } from '@/features/session/words';
import { useTRPC } from '@/trpc/client';
import { BothTimes } from './both-times';
import { ProposalPicker } from './proposal-picker';
import classes from './reschedule-dialog.module.css';

type Props = { booking: BookingView; onClose: () => void };

/** Proposes a time: the first one opens a request, a later one counters what is on the table. */
export function RescheduleDialog({ booking, onClose }: Props) {
  const isPhone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  // What it began as: if the request ends meanwhile, a counter-proposal must not turn into a new request.
  const [counters] = useState(booking.reschedule !== null);
  const [start, setStart] = useState<Instant | null>(null);
  const [reason, setReason] = useState('');
  const [isWarned, setWarned] = useState(false);
  const proposing = useProposing(booking, onClose);
  const name = firstName(otherPersonIn(booking).name);
  const onTable = booking.reschedule?.proposals.at(-1);

  const needsReason = booking.viewer === 'mentor';
  const isFrequent =
    needsReason && !counters && needsFrequencyWarning(booking.policy, booking.openedByMentor);
  const isOver = counters && booking.reschedule === null;
  const isReady = start !== null && !isOver && (!needsReason || reasonOf({ reason }) !== null);

  const send = () => {
    if (start === null) return;
    if (isFrequent && !isWarned) setWarned(true);
    else proposing.send(counters, start, reason.trim() || null, isWarned);
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={counters ? 'Propose another time' : 'Move this session'}
      size={820}
      fullScreen={isPhone}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Stack gap="md">
          <div className={classes.known}>
            <div>
              <span className={classes.label}>{counters ? 'Stands until both agree' : 'Now'}</span>
              <BothTimes booking={booking} interval={booking} isOld />
            </div>
            {counters && onTable && (
              <div>
                <span className={classes.label}>{name} proposes</span>
                <BothTimes booking={booking} interval={onTable} isOld />
              </div>
            )}
          </div>
          <ProposalPicker booking={booking} value={start} onChange={setStart} />
          <Textarea
            label={needsReason ? 'Your reason' : 'Your reason (optional)'}
            description={`${name} reads it beside the new time.`}
            withAsterisk={needsReason}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            maxLength={1000}
            autosize
            minRows={2}
          />
          <div className={classes.foot}>
            <div className={classes.said}>
              {isOver && <ProblemText>{REFUSALS.NO_OPEN_RESCHEDULE.sentence}</ProblemText>}
              {isWarned && (
                <Alert
                  role="alert"
                  color="orange"
                  icon={<IconAlertTriangle size={18} />}
                  title={`You have asked to move this session ${booking.openedByMentor} times`}
                >
                  Frequent rescheduling lowers your reliability score. Do you want to ask {name} again?
                </Alert>
              )}
              <Problem error={proposing.error} />
            </div>
            {start !== null && (
              <div className={classes.chosen}>
                <span className={classes.label}>You propose</span>
                <BothTimes booking={booking} interval={{ start, end: start + booking.end - booking.start }} />
              </div>
            )}
            <Group gap="xs" className={classes.buttons}>
              <Button variant="default" onClick={onClose}>
                Keep the time
              </Button>
              <Button type="submit" disabled={!isReady} loading={proposing.isPending}>
                {isWarned ? 'Ask all the same' : counters ? 'Propose this time' : `Ask ${name}`}
              </Button>
            </Group>
          </div>
        </Stack>
      </form>
    </Modal>
  );
}

function useProposing(booking: BookingView, onDone: () => void) {
  const trpc = useTRPC();
  const change = useBookingChange(booking.id);
  const handlers = {
    ...change,
    onSuccess: async (changed: BookingView) => {
      await change.onSuccess(changed);
      onDone();
    },
  };
  const request = useMutation(trpc.reschedule.request.mutationOptions(handlers));
  const counter = useMutation(trpc.reschedule.counter.mutationOptions(handlers));
  // The one that was on the table when the dialog was opened: another one has to be looked at first.
  const [proposalId] = useState(booking.reschedule?.proposals.at(-1)?.id);
  const bookingId = booking.id;
  return {
    send: (counters: boolean, start: Instant, reason: string | null, warningSeen: boolean) => {
      if (!counters) request.mutate({ bookingId, start, reason, warningSeen });
      else if (proposalId) counter.mutate({ bookingId, proposalId, start, reason });
    },
    isPending: request.isPending || counter.isPending,
    error: request.error ?? counter.error,
  };
}
