'use client';

import { IconCalendarEvent } from '@tabler/icons-react';
import Link from 'next/link';
import { TimeAgo } from '@/components/time-ago';
import type { MailSummaryView } from '@/contracts/mailbox';
import { useBrowserZone } from '@/features/person/use-browser-zone';
import { useNow } from '@/features/session/screen';
import classes from './mail-list.module.css';

/** Newest first; each mail is a page of its own, so that it can be linked to. */
export function MailList({ mails, openId }: { mails: readonly MailSummaryView[]; openId: string | null }) {
  const zone = useBrowserZone() ?? 'UTC';
  const now = useNow();
  return (
    <ul className={classes.list}>
      {mails.map(({ id, to, subject, createdAt, hasCalendar }) => (
        <li key={id}>
          <Link
            href={`/dev/mailbox/${id}`}
            scroll={false}
            className={classes.mail}
            aria-current={id === openId ? 'page' : undefined}
          >
            <span className={classes.subject}>{subject}</span>
            <span className={classes.meta}>
              <span className={classes.to}>to {to}</span>
              {hasCalendar && <IconCalendarEvent size={15} role="img" aria-label="with a calendar file" />}
            </span>
            <span className={classes.meta}>
              <TimeAgo at={createdAt} now={now} timeZone={zone} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
