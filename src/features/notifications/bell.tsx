'use client';

import { ActionIcon, Button, Indicator, Popover } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBell } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { Problem } from '@/components/problem';
import { useTRPC } from '@/trpc/client';
import classes from './bell.module.css';
import { ListSkeleton } from './list-skeleton';
import { NotificationRow } from './notification-row';
import { BELL_INPUT, useMarkRead } from './use-notifications';

/** The bell with the number of unread notifications, and the newest of them on a click. */
export function Bell() {
  const trpc = useTRPC();
  const [open, { toggle, close }] = useDisclosure(false);
  const unread = useQuery(trpc.notification.unreadCount.queryOptions()).data ?? 0;
  const list = useQuery(trpc.notification.list.queryOptions(BELL_INPUT));
  const { markRead, markAllRead, isMarkingAll, error } = useMarkRead();
  const items = list.data?.items ?? [];
  return (
    <Popover
      opened={open}
      onChange={(next) => !next && close()}
      position="bottom-end"
      width={380}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Indicator
          label={unread > 99 ? '99+' : unread}
          size={17}
          offset={8}
          disabled={unread === 0}
          color="red"
          classNames={{ indicator: classes.count }}
        >
          <ActionIcon
            variant="subtle"
            color="gray"
            size={38}
            radius="xl"
            onClick={toggle}
            aria-label={unread > 0 ? `Notifications, ${unread} unread` : 'Notifications'}
            aria-haspopup="dialog"
            aria-expanded={open}
          >
            <IconBell size={21} stroke={1.7} aria-hidden="true" />
          </ActionIcon>
        </Indicator>
      </Popover.Target>
      <Popover.Dropdown p={0} className={classes.panel} aria-label="Notifications">
        <div className={classes.head}>
          <h2 className={classes.title}>Notifications</h2>
          <Button
            variant="subtle"
            size="compact-sm"
            disabled={unread === 0}
            loading={isMarkingAll}
            onClick={() => markAllRead(items[0])}
          >
            Mark all as read
          </Button>
        </div>
        {(error || list.error) && (
          <div className={classes.problem}>
            <Problem error={error ?? list.error} />
          </div>
        )}
        {list.isPending ? (
          <ListSkeleton />
        ) : items.length === 0 ? (
          <p className={classes.nothing}>Nothing yet. News about your sessions appears here.</p>
        ) : (
          <ul className={classes.list}>
            {items.map((item) => (
              <li key={item.id}>
                <NotificationRow
                  item={item}
                  onOpen={() => {
                    markRead(item);
                    close();
                  }}
                />
              </li>
            ))}
          </ul>
        )}
        <Link href="/notifications" className={classes.all} onClick={close}>
          All notifications
        </Link>
      </Popover.Dropdown>
    </Popover>
  );
}
