'use client';

import { Button, Radio, Stack, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '@/components/problem';
import type { BookingView } from '@/contracts/booking';
import { formatMoney } from '@/domain/money/decimal';
import { paidIn } from '@/features/booking/actions/booking-state';
import { useLocale } from '@/features/session/screen';
import { useTRPC } from '@/trpc/client';
import classes from './disputes-page.module.css';

const RULINGS = ['took_place', 'mentor_absent', 'mentee_absent'] as const;
type Ruling = (typeof RULINGS)[number];

/** The administrator's decision, with what follows from it for the money before it is made. It is final. */
export function DecideForm({ booking }: { booking: BookingView }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const locale = useLocale();
  const [ruling, setRuling] = useState<Ruling | null>(null);
  const [decision, setDecision] = useState('');
  const decide = useMutation(
    trpc.admin.decideDispute.mutationOptions({
      onSettled: () => queryClient.invalidateQueries(trpc.admin.disputes.pathFilter()),
    }),
  );
  const paid = paidIn(booking);
  const amount = paid && paid.amount > 0 ? formatMoney(paid, locale) : null;
  const choices: Readonly<Record<Ruling, { label: string; follows: string }>> = {
    took_place: {
      label: 'The session took place',
      follows: amount ? `${booking.mentor.name} is paid.` : 'Nothing was paid.',
    },
    mentor_absent: {
      label: `${booking.mentor.name} (mentor) did not come`,
      follows: amount ? `${booking.mentee.name} gets ${amount} back.` : 'Nothing was paid.',
    },
    mentee_absent: {
      label: `${booking.mentee.name} (mentee) did not come`,
      follows: amount ? `${booking.mentor.name} is paid.` : 'Nothing was paid.',
    },
  };
  return (
    <form
      aria-label="Decide"
      onSubmit={(event) => {
        event.preventDefault();
        if (ruling) decide.mutate({ bookingId: booking.id, ruling, decision: decision.trim() });
      }}
    >
      <Stack gap="sm">
        <Radio.Group
          label="What happened, in your judgement?"
          value={ruling}
          onChange={(value) => setRuling(RULINGS.find((each) => each === value) ?? null)}
        >
          <Stack gap={8} mt={6}>
            {RULINGS.map((each) => (
              <Radio
                key={each}
                value={each}
                label={choices[each].label}
                description={choices[each].follows}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label="Why?"
          description="Both sides read this. It cannot be changed later."
          withAsterisk
          value={decision}
          onChange={(event) => setDecision(event.currentTarget.value)}
          maxLength={2000}
          autosize
          minRows={2}
        />
        <Problem error={decide.error} />
        <Button
          type="submit"
          className={classes.decide}
          disabled={ruling === null || decision.trim() === ''}
          loading={decide.isPending}
        >
          Decide
        </Button>
      </Stack>
    </form>
  );
}
