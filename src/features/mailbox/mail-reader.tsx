'use client';

import { Skeleton } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { TextLink } from '@/components/link';
import { Problem } from '@/components/problem';
import { useBrowserZone } from '@/features/person/use-browser-zone';
import { useTRPC } from '@/trpc/client';
import classes from './mail-reader.module.css';
import { MailTabs } from './mail-tabs';

export function MailReader({ mailId }: { mailId: string }) {
  const trpc = useTRPC();
  const zone = useBrowserZone() ?? 'UTC';
  const mail = useQuery(trpc.mailbox.get.queryOptions({ mailId }));
  return (
    <>
      <TextLink href="/dev/mailbox" className={classes.back} size="sm">
        <IconArrowLeft size={16} aria-hidden="true" /> All mails
      </TextLink>
      <Problem error={mail.error} />
      {mail.isPending && <Skeleton height={480} radius="lg" />}
      {mail.data && (
        <>
          <h2 className={classes.subject}>{mail.data.subject}</h2>
          <p className={classes.meta}>
            to {mail.data.to},{' '}
            <time dateTime={new Date(mail.data.createdAt).toISOString()}>
              {new Intl.DateTimeFormat('en-GB', {
                dateStyle: 'medium',
                timeStyle: 'long',
                timeZone: zone,
              }).format(mail.data.createdAt)}
            </time>
          </p>
          <MailTabs key={mailId} mail={mail.data} />
        </>
      )}
    </>
  );
}
