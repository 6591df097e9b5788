'use client';

import { Button, Group, Stack, Textarea } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { Problem } from '@/components/problem';
import type { BookingView } from '@/contracts/booking';
import { useAnswerRequest } from './use-answer-request';

/**
 * The mentor's answer to a request, in place: accept at once, or decline with a word on why. It is nothing for
 * other bookings, but stays where it is: an answer that is refused says so here.
 */
export function RequestAnswer({ booking, size = 'sm' }: { booking: BookingView; size?: 'xs' | 'sm' }) {
  const { accept, decline, error } = useAnswerRequest(booking);
  const [isDeclining, setDeclining] = useState(false);
  const [reason, setReason] = useState('');
  const name = booking.mentee.name;
  const isAsked = booking.viewer === 'mentor' && booking.status === 'requested';

  if (!isAsked) return <Problem error={error} />;
  if (isDeclining) {
    return (
      <form
        aria-label={`Decline ${name}’s request`}
        onSubmit={(event) => {
          event.preventDefault();
          decline.mutate({ bookingId: booking.id, reason: reason.trim() || null });
        }}
      >
        <Stack gap="xs">
          <Textarea
            label={`A word to ${name} (optional)`}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            maxLength={500}
            autosize
            minRows={2}
            autoFocus
          />
          <Group gap="xs">
            <Button type="submit" size={size} color="red" loading={decline.isPending}>
              Decline the request
            </Button>
            <Button size={size} variant="default" onClick={() => setDeclining(false)}>
              Back
            </Button>
          </Group>
          <Problem error={error} />
        </Stack>
      </form>
    );
  }
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Button
          size={size}
          leftSection={<IconCheck size={16} aria-hidden="true" />}
          loading={accept.isPending}
          onClick={() => accept.mutate({ bookingId: booking.id })}
          aria-label={`Accept ${name}’s request`}
        >
          Accept
        </Button>
        <Button
          size={size}
          variant="default"
          leftSection={<IconX size={16} aria-hidden="true" />}
          onClick={() => setDeclining(true)}
          aria-label={`Decline ${name}’s request`}
        >
          Decline
        </Button>
      </Group>
      <Problem error={error} />
    </Stack>
  );
}
