'use client';

import { Button, Drawer, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useRef, useState } from 'react';
import type { MyOfferingView, OfferingInput } from '@/contracts/offering';
import { OfferingForm } from './offering-form';

type Props = {
  opened: boolean;
  /** What is edited; `null` makes a new one. */
  offering: MyOfferingView | null;
  /** What a new one is priced in. */
  currency: string;
  save: (offering: OfferingInput) => Promise<unknown>;
  onClose: () => void;
};

/** A drawer beside the list with one offering in it. Closing it does not lose what was typed without asking. */
export function OfferingEditor({ opened, offering, currency, save, onClose }: Props) {
  const [asking, { open: ask, close: stay }] = useDisclosure(false);
  const isDirty = useRef(false);
  // Each opening is a form of its own, which keeps what is typed whatever changes elsewhere.
  const [openings, setOpenings] = useState(0);
  const [wasOpened, setWasOpened] = useState(false);
  if (opened !== wasOpened) {
    setWasOpened(opened);
    if (opened) setOpenings((count) => count + 1);
  }
  const leave = () => {
    stay();
    isDirty.current = false;
    onClose();
  };
  return (
    <>
      <Drawer
        opened={opened}
        onClose={() => (isDirty.current ? ask() : leave())}
        closeOnEscape={!asking}
        position="right"
        size="36rem"
        title={offering ? 'Edit offering' : 'New offering'}
        closeButtonProps={{ 'aria-label': 'Close the editor' }}
        styles={{ body: { paddingBottom: 0 } }}
      >
        <OfferingForm
          key={openings}
          offering={offering}
          currency={currency}
          onDirty={(dirty) => {
            isDirty.current = dirty;
          }}
          save={save}
          onSaved={leave}
          onCancel={() => (isDirty.current ? ask() : leave())}
        />
      </Drawer>
      <Modal
        opened={asking}
        onClose={stay}
        title="Discard what you typed?"
        zIndex={300}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <Text>The offering stays as it was before.</Text>
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={stay} data-autofocus>
            Keep editing
          </Button>
          <Button color="red" onClick={leave}>
            Discard
          </Button>
        </Group>
      </Modal>
    </>
  );
}
