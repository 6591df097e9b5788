'use client';

import { Button, type ButtonProps } from '@mantine/core';
import { IconVideo } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { BookingView } from '@/contracts/booking';
import { useTRPC } from '@/trpc/client';

type Props = Pick<ButtonProps, 'size' | 'disabled'> & {
  booking: BookingView;
  onError: (error: unknown) => void;
};

/** Opens the room in a tab of its own; the link is made at this moment, for this person. */
export function JoinButton({ booking, onError, ...button }: Props) {
  const trpc = useTRPC();
  const join = useMutation(trpc.meeting.join.mutationOptions());
  const enter = () => {
    // Browsers let a tab be opened only while the press is being handled; where it leads to is known later.
    const room = window.open('about:blank', '_blank');
    if (room) room.opener = null;
    onError(null);
    join.mutate(
      { bookingId: booking.id },
      {
        onSuccess: ({ url }) => (room ?? window).location.assign(url),
        onError: (error) => {
          room?.close();
          onError(error);
        },
      },
    );
  };
  return (
    <Button
      {...button}
      leftSection={<IconVideo size={16} aria-hidden="true" />}
      loading={join.isPending}
      onClick={enter}
    >
      Join
    </Button>
  );
}
