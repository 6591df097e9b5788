'use client';

import { Button, Group, List, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import type { MyOfferingView } from '@/contracts/offering';

type Props = {
  /** What is about to be retired; the dialog is closed without it. */
  offering: MyOfferingView | null;
  onRetire: (id: string) => void;
  onClose: () => void;
};

/** Says what retiring does, and what it leaves alone, before it is done. */
export function RetireDialog({ offering, onRetire, onClose }: Props) {
  // While the dialog fades away it still says what it said.
  const [shown, setShown] = useState(offering);
  if (offering && offering !== shown) setShown(offering);
  return (
    <Modal
      opened={offering !== null}
      onClose={onClose}
      title={`Retire “${shown?.title ?? ''}”?`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <List spacing="xs">
        <List.Item>It disappears from your public page, and nobody new can book it.</List.Item>
        <List.Item>
          {shown && shown.upcoming > 0
            ? aheadSentence(shown.upcoming)
            : 'Sessions that were booked from it stay in your history.'}
        </List.Item>
        <List.Item>You can bring it back at any time, just as it was.</List.Item>
      </List>
      <Text size="sm" c="dimmed" mt="md">
        To cancel a session that is booked, open it in your schedule.
      </Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose} data-autofocus>
          Keep it
        </Button>
        <Button color="red" onClick={() => shown && onRetire(shown.id)}>
          Retire
        </Button>
      </Group>
    </Modal>
  );
}

function aheadSentence(count: number): string {
  return count === 1
    ? 'The session that is still ahead stays exactly as agreed, at the price it was booked for.'
    : `The ${count} sessions that are still ahead stay exactly as agreed, at the prices they were booked for.`;
}
