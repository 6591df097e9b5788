'use client';

import { Button, Radio, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '@/components/problem';
import type { BookingView } from '@/contracts/booking';
import { useTRPC } from '@/trpc/client';
import classes from '../admin.module.css';

type Ruling = 'took_place' | 'mentor_absent' | 'mentee_absent';

/** What really happened, and why the administrator thinks so; both sides read it. */
export function RulingForm({ booking }: { booking: BookingView }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [ruling, setRuling] = useState<Ruling | null>(null);
  const [decision, setDecision] = useState('');
  const decide = useMutation(
    trpc.admin.decideDispute.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.admin.pathKey() }),
    }),
  );
  const choices: { value: Ruling; label: string; description: string }[] = [
    { value: 'took_place', label: 'The session took place', description: `${booking.mentor.name} is paid.` },
    {
      value: 'mentee_absent',
      label: `${booking.mentee.name} was absent`,
      description: `Nothing goes back; ${booking.mentor.name} is paid.`,
    },
    {
      value: 'mentor_absent',
      label: `${booking.mentor.name} was absent`,
      description: `${booking.mentee.name} gets everything back.`,
    },
  ];
  return (
    <form
      className={classes.ruling}
      onSubmit={(event) => {
        event.preventDefault();
        if (ruling) decide.mutate({ bookingId: booking.id, ruling, decision });
      }}
    >
      <Radio.Group
        label="What happened"
        value={ruling}
        onChange={(value) => setRuling(choices.find((choice) => choice.value === value)?.value ?? null)}
      >
        {choices.map((choice) => (
          <Radio
            key={choice.value}
            value={choice.value}
            label={choice.label}
            description={choice.description}
            mt="xs"
          />
        ))}
      </Radio.Group>
      <Textarea
        label="Why (both sides read this)"
        required
        autosize
        minRows={2}
        maxLength={2000}
        value={decision}
        onChange={(event) => setDecision(event.currentTarget.value)}
      />
      <Problem error={decide.error} />
      <div>
        <Button type="submit" disabled={!ruling || decision.trim() === ''} loading={decide.isPending}>
          Decide
        </Button>
      </div>
    </form>
  );
}
