'use client';

import { SegmentedControl, Select, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { TextLink } from '@/components/link';
import { PageHeader } from '@/components/page-header';
import { Problem } from '@/components/problem';
import type { MailExampleSummaryView } from '@/contracts/mailbox';
import { NOTIFICATION_KIND_NAMES } from '@/domain/notification/kinds';
import { useTRPC } from '@/trpc/client';
import classes from './gallery.module.css';
import { MailTabs } from './mail-tabs';

const ROLES = ['mentee', 'mentor', 'admin', 'person'] as const;
const ROLE_WORDS: Readonly<Record<string, string>> = { person: 'account holder' };

/** Every mail Parley can send, to look at: by kind, and by who reads it. */
export function Gallery({ kind, role }: { kind: string | null; role: string | null }) {
  const trpc = useTRPC();
  const router = useRouter();
  const [width, setWidth] = useState('wide');
  const list = useQuery(trpc.mailbox.examples.queryOptions(undefined, { staleTime: Infinity }));
  const examples = list.data ?? [];
  const chosen =
    examples.find((each) => each.kind === kind && each.role === role) ??
    examples.find((each) => each.kind === kind) ??
    examples[0];
  const show = ({ kind: nextKind, role: nextRole }: Pick<MailExampleSummaryView, 'kind' | 'role'>) =>
    router.replace(`/dev/emails?kind=${nextKind}&role=${nextRole}`, { scroll: false });
  const readers = examples.filter((each) => each.kind === chosen?.kind);
  return (
    <>
      <PageHeader
        title="Every mail there is"
        description={
          <>
            With made-up people and times.{' '}
            <TextLink href="/dev/mailbox" inherit>
              To the mailbox
            </TextLink>
          </>
        }
      >
        <SegmentedControl
          aria-label="Width"
          data={[
            { value: 'wide', label: 'Wide' },
            { value: 'phone', label: 'Phone' },
          ]}
          value={width}
          onChange={setWidth}
        />
      </PageHeader>
      <Problem error={list.error} />
      {chosen ? (
        <>
          <div className={classes.choice}>
            <Select
              label="Mail"
              className={classes.kind}
              searchable
              allowDeselect={false}
              value={chosen.kind}
              data={kindsOf(examples)}
              onChange={(next) => next && show({ kind: next, role: chosen.role })}
            />
            <Select
              label="Read by"
              allowDeselect={false}
              value={chosen.role}
              data={readers.map((each) => ({ value: each.role, label: ROLE_WORDS[each.role] ?? each.role }))}
              onChange={(next) => next && show({ kind: chosen.kind, role: next })}
            />
          </div>
          <h2 className={classes.subject}>{chosen.subject}</h2>
          <Example chosen={chosen} narrow={width === 'phone'} />
        </>
      ) : (
        list.isPending && <Skeleton height={480} radius="lg" />
      )}
    </>
  );
}

function Example({ chosen, narrow }: { chosen: MailExampleSummaryView; narrow: boolean }) {
  const trpc = useTRPC();
  const kind = NOTIFICATION_KIND_NAMES.find((name) => name === chosen.kind);
  const role = ROLES.find((name) => name === chosen.role);
  const input = { kind: kind ?? 'welcome', role: role ?? 'person' };
  const mail = useQuery(trpc.mailbox.example.queryOptions(input, { staleTime: Infinity }));
  if (!mail.data) return mail.error ? <Problem error={mail.error} /> : <Skeleton height={480} radius="lg" />;
  return <MailTabs mail={mail.data} narrow={narrow} />;
}

function kindsOf(examples: readonly MailExampleSummaryView[]) {
  const labels = new Map(examples.map(({ kind, label }) => [kind, label]));
  return [...labels].map(([value, label]) => ({ value, label }));
}
