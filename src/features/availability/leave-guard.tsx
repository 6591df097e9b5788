'use client';

import { Button, Group, Modal, Text } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';

type Props = {
  /** Whether leaving now would lose something. */
  isDirty: boolean;
};

/** Asks before a link, a closed window or a reload takes unsaved changes away. */
export function LeaveGuard({ isDirty }: Props) {
  const router = useRouter();
  const [target, setTarget] = useState<string | null>(null);

  useEffect(() => {
    if (!isDirty) return;
    const askWindow = (event: BeforeUnloadEvent) => event.preventDefault();
    const askLink = (event: MouseEvent) => {
      const href = hrefOf(event);
      if (href === null) return;
      event.preventDefault();
      // The link's own router would go all the same.
      event.stopPropagation();
      setTarget(href);
    };
    window.addEventListener('beforeunload', askWindow);
    document.addEventListener('click', askLink, { capture: true });
    return () => {
      window.removeEventListener('beforeunload', askWindow);
      document.removeEventListener('click', askLink, { capture: true });
    };
  }, [isDirty]);

  return (
    <Modal
      opened={target !== null}
      onClose={() => setTarget(null)}
      title="Leave without saving?"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Text>What you changed here is lost, and mentees go on seeing the hours as they were.</Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={() => setTarget(null)} data-autofocus>
          Stay
        </Button>
        <Button color="red" onClick={() => target !== null && router.push(target)}>
          Leave
        </Button>
      </Group>
    </Modal>
  );
}

/** Where a plain click on one of our own links leads; `null` for everything else. */
function hrefOf(event: MouseEvent): string | null {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement) || link.target === '_blank' || link.hasAttribute('download'))
    return null;
  const url = new URL(link.href);
  if (url.origin !== window.location.origin || url.pathname === window.location.pathname) return null;
  return `${url.pathname}${url.search}${url.hash}`;
}
