'use client';

import { Button, Group, Modal, Select, Stack, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem, ProblemText } from '@/components/problem';
import type { BookingView } from '@/contracts/booking';
import { cancellationSentence } from '@/domain/booking/cancellation';
import { CANCELLATION_REASONS, requireCancellationReason } from '@/domain/booking/cancellation-reason';
import { formatMoney } from '@/domain/money/decimal';
import type { Party } from '@/domain/party';
import { REFUSALS } from '@/domain/refusal';
import { SECOND } from '@/domain/time/instant';
import { useLocale, useNow } from '@/features/session/screen';
import { firstName } from '@/features/session/words';
import { useTRPC } from '@/trpc/client';
import classes from './cancel-dialog.module.css';
import { cancellationQuote } from './offered-actions';
import { useBookingChange } from './use-booking-change';

type Props = {
  booking: BookingView;
  /** Answers the mentor's request to move by cancelling, with everything back. */
  viaMentorRequest?: boolean;
  onClose: () => void;
};

/** Cancels a session once the one who cancels has seen what is paid back, by the rule that will decide it. */
export function CancelDialog(props: Props) {
  const { viewer, status } = props.booking;
  const title = status === 'requested' ? 'Take this request back' : 'Cancel this session';
  return (
    <Modal opened onClose={props.onClose} title={title} closeButtonProps={{ 'aria-label': 'Close' }}>
      {viewer && <CancelForm {...props} by={viewer} />}
    </Modal>
  );
}

function CancelForm({ booking, viaMentorRequest = false, onClose, by }: Props & { by: Party }) {
  const locale = useLocale();
  const now = useNow(SECOND);
  const [category, setCategory] = useState<string | null>(null);
  const [details, setDetails] = useState('');
  const cancelling = useCancelling(booking, viaMentorRequest, onClose);
  const quote = cancellationQuote(booking, by, now, viaMentorRequest);
  const reason = category === null ? null : { category, details };
  const isReady = quote.ok && requireCancellationReason(booking.policy, by, reason).ok;
  const refund = quote.ok ? quote.value.refund : null;
  const money = (value: NonNullable<typeof refund>) => formatMoney(value, locale);

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (quote.ok) cancelling.send(category, details.trim() || null, refund?.amount ?? 0);
      }}
    >
      <Stack gap="md">
        {quote.ok ? (
          <section className={classes.quote} aria-label="What is paid back" aria-live="polite">
            {refund && (
              <p className={classes.refund}>
                <span>
                  {by === 'mentee' ? 'You get back' : `${firstName(booking.mentee.name)} gets back`}
                </span>
                <strong>{money(refund)}</strong>
              </p>
            )}
            <p className={classes.sentence}>{cancellationSentence(quote.value, money)}</p>
          </section>
        ) : (
          <ProblemText>{REFUSALS[quote.refusal.code].sentence}</ProblemText>
        )}
        <Select
          label="Why?"
          placeholder="Choose a reason"
          withAsterisk={booking.policy.requireCancellationReason}
          data={Object.entries(CANCELLATION_REASONS[by]).map(([value, label]) => ({ value, label }))}
          value={category}
          onChange={setCategory}
          allowDeselect={!booking.policy.requireCancellationReason}
        />
        <Textarea
          label={category === 'other' ? 'Which one?' : 'More about it (optional)'}
          withAsterisk={category === 'other' && booking.policy.requireCancellationReason}
          value={details}
          onChange={(event) => setDetails(event.currentTarget.value)}
          maxLength={1000}
          autosize
          minRows={2}
        />
        <Problem error={cancelling.error} />
        <Group gap="xs" justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {booking.status === 'requested' ? 'Keep the request' : 'Keep the session'}
          </Button>
          <Button type="submit" color="red" disabled={!isReady} loading={cancelling.isPending}>
            {booking.status === 'requested' ? 'Take it back' : 'Cancel the session'}
            {refund && `, ${money(refund)} back`}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function useCancelling(booking: BookingView, viaMentorRequest: boolean, onDone: () => void) {
  const trpc = useTRPC();
  const change = useBookingChange(booking.id);
  const handlers = {
    ...change,
    onSuccess: async (changed: BookingView) => {
      onDone();
      await change.onSuccess(changed);
    },
  };
  const cancel = useMutation(trpc.booking.cancel.mutationOptions(handlers));
  const exit = useMutation(trpc.reschedule.cancelSession.mutationOptions(handlers));
  const bookingId = booking.id;
  const proposalId = booking.reschedule?.proposals.at(-1)?.id;
  return {
    send: (category: string | null, reason: string | null, expectedRefund: number) => {
      if (!viaMentorRequest) cancel.mutate({ bookingId, category, reason, expectedRefund });
      else if (proposalId) exit.mutate({ bookingId, proposalId, category, reason, expectedRefund });
    },
    isPending: cancel.isPending || exit.isPending,
    error: cancel.error ?? exit.error,
  };
}
