'use client';

import { Skeleton } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { EmptyState } from '@/components/empty-state';
import { TextLink } from '@/components/link';
import { PageHeader } from '@/components/page-header';
import { Problem } from '@/components/problem';
import { useTRPC } from '@/trpc/client';
import { MailList } from './mail-list';
import { MailReader } from './mail-reader';
import classes from './mailbox.module.css';

/** Mail belongs to nobody who could be sent a hint, so the list looks for itself. */
const LOOK_EVERY_MS = 2_000;

/** Every mail that would have gone out, side by side with the one that is open; on phones one or the other. */
export function Mailbox({ openId }: { openId: string | null }) {
  const trpc = useTRPC();
  const list = useQuery(trpc.mailbox.list.queryOptions(undefined, { refetchInterval: LOOK_EVERY_MS }));
  return (
    <>
      <PageHeader
        title="Mailbox"
        description={
          <>
            Without a mail server, every mail ends up here instead of going out.{' '}
            <TextLink href="/dev/emails" inherit>
              See every mail there is
            </TextLink>
          </>
        }
      />
      <Problem error={list.error} />
      {list.isPending ? (
        <Skeleton height={320} radius="lg" />
      ) : list.data?.length === 0 ? (
        <EmptyState icon={<IconMail size={24} />} title="No mail yet">
          Book a session, or ask for a sign-in link: what would be sent shows up here by itself.
        </EmptyState>
      ) : (
        <div className={classes.mailbox} data-open={openId !== null || undefined}>
          <nav className={classes.list} aria-label="Mails">
            <MailList mails={list.data ?? []} openId={openId} />
          </nav>
          <section className={classes.reader} aria-label="Open mail">
            {openId === null ? (
              <p className={classes.hint}>Choose a mail to read it.</p>
            ) : (
              <MailReader mailId={openId} />
            )}
          </section>
        </div>
      )}
    </>
  );
}
