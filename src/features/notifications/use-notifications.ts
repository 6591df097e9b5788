'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { NotificationView } from '@/contracts/notification';
import { useTRPC } from '@/trpc/client';

/** What the bell shows; the toaster looks at the same answer. */
export const BELL_INPUT = { limit: 12 } as const;

/** Marks notifications as read, on the screen at once. */
export function useMarkRead() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries(trpc.notification.pathFilter());
  const one = useMutation(
    trpc.notification.markRead.mutationOptions({
      onMutate: ({ ids }) => {
        queryClient.setQueryData(
          trpc.notification.list.queryKey(BELL_INPUT),
          (page) =>
            page && {
              ...page,
              items: page.items.map((item) =>
                ids.includes(item.id) ? { ...item, readAt: item.readAt ?? Date.now() } : item,
              ),
            },
        );
        queryClient.setQueryData(
          trpc.notification.unreadCount.queryKey(),
          (count) => count && Math.max(0, count - ids.length),
        );
      },
      onSettled: refresh,
    }),
  );
  const all = useMutation(trpc.notification.markAllRead.mutationOptions({ onSettled: refresh }));
  return {
    markRead: (item: NotificationView) => {
      if (item.readAt === null) one.mutate({ ids: [item.id] });
    },
    markAllRead: (newest: NotificationView | undefined) => {
      if (newest) all.mutate({ upTo: newest.createdAt });
    },
    isMarkingAll: all.isPending,
    error: all.error,
  };
}
