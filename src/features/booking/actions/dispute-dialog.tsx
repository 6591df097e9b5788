'use client';

import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '@/components/problem';
import type { BookingView } from '@/contracts/booking';
import { useTRPC } from '@/trpc/client';
import { useBookingChange } from './use-booking-change';

/** Objects to how a session is said to have ended. */
export function DisputeDialog({ booking, onClose }: { booking: BookingView; onClose: () => void }) {
  const trpc = useTRPC();
  const change = useBookingChange(booking.id);
  const dispute = useMutation(
    trpc.booking.openDispute.mutationOptions({
      ...change,
      onSuccess: async (changed) => {
        onClose();
        await change.onSuccess(changed);
      },
    }),
  );
  const [statement, setStatement] = useState('');
  return (
    <Modal
      opened
      onClose={onClose}
      title="Dispute how this session ended"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          dispute.mutate({ bookingId: booking.id, statement: statement.trim() });
        }}
      >
        <Stack gap="md">
          <Text size="sm">
            {booking.status === 'no_show'
              ? 'You are said not to have come. If that is not right, say what happened.'
              : 'The session is said to have taken place. If that is not right, say what happened.'}{' '}
            An administrator looks at who was in the room and when, reads both sides and decides. The money
            waits until then.
          </Text>
          <Textarea
            label="What happened?"
            withAsterisk
            value={statement}
            onChange={(event) => setStatement(event.currentTarget.value)}
            maxLength={2000}
            autosize
            minRows={4}
          />
          <Problem error={dispute.error} />
          <Group gap="xs" justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Back
            </Button>
            <Button type="submit" disabled={statement.trim() === ''} loading={dispute.isPending}>
              Open a dispute
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
