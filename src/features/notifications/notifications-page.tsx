'use client';

import { Button, SegmentedControl } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EmptyState } from '@/components/empty-state';
import { PageHeader } from '@/components/page-header';
import { Problem } from '@/components/problem';
import { useTRPC } from '@/trpc/client';
import { ListSkeleton } from './list-skeleton';
import { NotificationRow } from './notification-row';
import classes from './notifications-page.module.css';
import { useMarkRead } from './use-notifications';

/** Everything that was ever told, newest first. */
export function NotificationsPage() {
  const trpc = useTRPC();
  const [unreadOnly, setUnreadOnly] = useState(false);
  const list = useInfiniteQuery(
    trpc.notification.list.infiniteQueryOptions(
      { unreadOnly, limit: 30 },
      { getNextPageParam: (page) => page.nextCursor },
    ),
  );
  const { markRead, markAllRead, isMarkingAll, error } = useMarkRead();
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className={classes.page}>
      <PageHeader title="Notifications">
        <SegmentedControl
          aria-label="Which notifications"
          data={[
            { value: 'all', label: 'All' },
            { value: 'unread', label: 'Unread' },
          ]}
          value={unreadOnly ? 'unread' : 'all'}
          onChange={(value) => setUnreadOnly(value === 'unread')}
        />
        <Button
          variant="default"
          disabled={items.every(({ readAt }) => readAt !== null)}
          loading={isMarkingAll}
          onClick={() => markAllRead(items[0])}
        >
          Mark all as read
        </Button>
      </PageHeader>
      <Problem error={error ?? list.error} />
      {list.isPending ? (
        <ListSkeleton />
      ) : items.length === 0 ? (
        <EmptyState
          icon={<IconBell size={24} />}
          title={unreadOnly ? 'You have read everything' : 'Nothing yet'}
        >
          {unreadOnly ? null : 'When something happens to one of your sessions, you read about it here.'}
        </EmptyState>
      ) : (
        <ul className={classes.list}>
          {items.map((item) => (
            <li key={item.id}>
              <NotificationRow item={item} onOpen={() => markRead(item)} />
            </li>
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button
          variant="default"
          className={classes.more}
          loading={list.isFetchingNextPage}
          onClick={() => list.fetchNextPage()}
        >
          Show older ones
        </Button>
      )}
    </div>
  );
}
