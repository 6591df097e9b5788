'use client';

import Link from 'next/link';
import { TimeAgo } from '@/components/time-ago';
import type { NotificationView } from '@/contracts/notification';
import { useTimeZone } from '@/features/person/use-me';
import { useNow } from '@/features/session/screen';
import classes from './notification-row.module.css';

type Props = { item: NotificationView; onOpen: () => void };

/** One piece of news, as a link to where one can do something about it. */
export function NotificationRow({ item, onOpen }: Props) {
  const timeZone = useTimeZone();
  const now = useNow();
  const unread = item.readAt === null;
  return (
    <Link href={item.href} className={classes.row} data-unread={unread || undefined} onClick={onOpen}>
      <span className={classes.dot} aria-hidden="true" />
      <span className={classes.words}>
        <span className={classes.title}>
          {unread && <span className={classes.hidden}>Unread: </span>}
          {item.title}
        </span>
        <span className={classes.body}>{item.body}</span>
        <span className={classes.when}>
          <TimeAgo at={item.createdAt} now={now} timeZone={timeZone} />
        </span>
      </span>
    </Link>
  );
}
