'use client';

import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '@/components/problem';
import type { BookingView } from '@/contracts/booking';
import { counted } from '@/domain/policy/words';
import { firstName, otherPersonIn } from '@/features/session/words';
import { useTRPC } from '@/trpc/client';
import { useBookingChange } from './use-booking-change';

/** Reports that the other side did not come, once one knows what follows from it. */
export function NoShowDialog({ booking, onClose }: { booking: BookingView; onClose: () => void }) {
  const trpc = useTRPC();
  const change = useBookingChange(booking.id);
  const report = useMutation(
    trpc.booking.reportNoShow.mutationOptions({
      ...change,
      onSuccess: async (changed) => {
        onClose();
        await change.onSuccess(changed);
      },
    }),
  );
  const [statement, setStatement] = useState('');
  const name = firstName(otherPersonIn(booking).name);
  const window = counted(booking.policy.disputeWindowHours, 'hour');
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${name} did not come`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          report.mutate({ bookingId: booking.id, statement: statement.trim() || null });
        }}
      >
        <Stack gap="md">
          <Text size="sm">
            {booking.viewer === 'mentee'
              ? `If ${name} does not object within ${window}, you get back everything you paid.`
              : `If ${name} does not object within ${window}, you are paid for the session.`}{' '}
            When each of you came and left the room has been written down.
          </Text>
          <Textarea
            label="What happened? (optional)"
            description="Both sides and an administrator can read it. It cannot be changed later."
            value={statement}
            onChange={(event) => setStatement(event.currentTarget.value)}
            maxLength={1000}
            autosize
            minRows={3}
          />
          <Problem error={report.error} />
          <Group gap="xs" justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Back
            </Button>
            <Button type="submit" color="red" loading={report.isPending}>
              Report no-show
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
