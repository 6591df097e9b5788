'use client';

import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { TextLink } from '@/components/link';
import type { NotificationView } from '@/contracts/notification';
import { useTRPC } from '@/trpc/client';
import { actedRecently } from './acted-recently';
import { BELL_INPUT, useMarkRead } from './use-notifications';

/** Says what has just happened elsewhere: never what one did oneself, and never what one is looking at. */
export function Toaster() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const items = useQuery(trpc.notification.list.queryOptions(BELL_INPUT)).data?.items;
  const { markRead } = useMarkRead();
  const path = usePathname();
  const known = useRef<ReadonlySet<string> | null>(null);
  const show = useRef<(item: NotificationView) => void>(() => undefined);

  useEffect(() => {
    show.current = (item) => {
      const calls = queryClient.getMutationCache().getAll();
      const looking = item.href.split('?', 1)[0] === path;
      if (
        item.own ||
        looking ||
        actedRecently(
          item.href,
          calls.map(({ state }) => state),
          Date.now(),
        )
      )
        return;
      notifications.show({
        id: item.id,
        title: item.title,
        message: (
          <>
            {item.body}{' '}
            <TextLink
              href={item.href}
              inherit
              onClick={() => {
                notifications.hide(item.id);
                markRead(item);
              }}
            >
              Open
            </TextLink>
          </>
        ),
        autoClose: 9_000,
        withBorder: true,
      });
    };
  });

  useEffect(() => {
    if (!items) return;
    const before = known.current;
    known.current = new Set([...(before ?? []), ...items.map(({ id }) => id)]);
    // What was there when the page opened is under the bell; only what comes after it is said aloud.
    if (before === null) return;
    for (const item of items) if (!before.has(item.id) && item.readAt === null) show.current(item);
  }, [items]);

  return null;
}
