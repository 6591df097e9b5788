'use client';

import { Button, TextInput } from '@mantine/core';
import { IconChevronDown, IconSearch, IconUsers } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useId, useMemo, useState } from 'react';
import { EmptyState } from '@/components/empty-state';
import { ButtonLink, TextLink } from '@/components/link';
import { PageHeader } from '@/components/page-header';
import { PersonAvatar } from '@/components/person-avatar';
import { Problem } from '@/components/problem';
import type { MenteeOfMentorView } from '@/contracts/booking';
import type { Page } from '@/contracts/common';
import { useTRPC } from '@/trpc/client';
import { useMe } from '../person/use-me';
import { type ScreenFacts, ScreenProvider, useLocale, useNow, useTimeWords } from '../session/screen';
import { durationWords, showSameTime, timeWords } from '../session/time-words';
import { bySoonest, MENTEES_AT_ONCE, matching } from './mentee-order';
import classes from './mentees-page.module.css';
import { SharedSessions } from './shared-sessions';

type Props = { screen: ScreenFacts; first: Page<MenteeOfMentorView> };

/** Everybody a mentor met or will meet, who comes next first. */
export function MenteesPage({ screen, first }: Props) {
  return (
    <ScreenProvider facts={screen}>
      <Mentees first={first} />
    </ScreenProvider>
  );
}

function Mentees({ first }: { first: Page<MenteeOfMentorView> }) {
  const trpc = useTRPC();
  const [search, setSearch] = useState('');
  const query = useInfiniteQuery(
    trpc.booking.mentees.infiniteQueryOptions(
      { limit: MENTEES_AT_ONCE },
      {
        getNextPageParam: ({ nextCursor }) => nextCursor,
        initialData: { pages: [first], pageParams: [null] },
      },
    ),
  );
  const all = useMemo(() => query.data.pages.flatMap(({ items }) => items), [query.data]);
  const shown = useMemo(() => bySoonest(matching(all, search)), [all, search]);
  const zone = useTimeWords().zone(useNow());
  return (
    <>
      <PageHeader
        title="Mentees"
        description={`Everybody you met or will meet, who comes next first. Times are those of ${zone}.`}
      />
      {all.length === 0 && <NobodyYet />}
      {all.length > 8 && (
        <TextInput
          className={classes.search}
          aria-label="Search by name"
          placeholder="Search by name"
          leftSection={<IconSearch size={16} aria-hidden="true" />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <Problem error={query.error} />
      {all.length > 0 && shown.length === 0 && (
        <p className={classes.nobody}>Nobody here is called “{search}”.</p>
      )}
      {shown.length > 0 && (
        <ul className={classes.list}>
          {shown.map((mentee) => (
            <MenteeRow key={mentee.id} mentee={mentee} />
          ))}
        </ul>
      )}
      {query.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={query.isFetchingNextPage}
          onClick={() => query.fetchNextPage()}
        >
          Show more
        </Button>
      )}
    </>
  );
}

function MenteeRow({ mentee }: { mentee: MenteeOfMentorView }) {
  const locale = useLocale();
  const now = useNow();
  const own = useTimeWords();
  const theirs = timeWords(locale, mentee.timeZone);
  const isSame = showSameTime(now, own.timeZone, mentee.timeZone);
  const [isOpen, setOpen] = useState(false);
  const sessions = useId();
  return (
    <li className={classes.row}>
      <PersonAvatar person={mentee} size="md" />
      <div className={classes.who}>
        <button
          type="button"
          className={classes.name}
          aria-expanded={isOpen}
          aria-controls={sessions}
          onClick={() => setOpen(!isOpen)}
        >
          {mentee.name}
          <IconChevronDown className={classes.chevron} size={16} aria-hidden="true" />
        </button>
        <span className={classes.quiet}>
          {isSame ? theirs.zone(now) : `${theirs.time(now)} now in ${theirs.zone(now)}`}
        </span>
      </div>
      <dl className={classes.numbers}>
        <div>
          <dt>Together</dt>
          <dd>
            {mentee.sessions} {mentee.sessions === 1 ? 'session' : 'sessions'}
            <span className={classes.quiet}>{mentee.completed} completed</span>
          </dd>
        </div>
        <div>
          <dt>Last</dt>
          <dd>
            {mentee.lastSession === null ? (
              <span className={classes.quiet}>None yet</span>
            ) : (
              own.day(mentee.lastSession, now)
            )}
          </dd>
        </div>
        <div>
          <dt>Next</dt>
          <dd>
            {mentee.nextSession === null ? (
              <span className={classes.quiet}>Nothing planned</span>
            ) : (
              <>
                {own.moment(mentee.nextSession)}
                {mentee.nextSession > now && (
                  <span className={classes.quiet}>in {durationWords(mentee.nextSession - now)}</span>
                )}
              </>
            )}
          </dd>
        </div>
      </dl>
      <section id={sessions} className={classes.sessions} aria-label={`Sessions with ${mentee.name}`}>
        {isOpen && <SharedSessions personId={mentee.id} />}
      </section>
    </li>
  );
}

function NobodyYet() {
  const me = useMe();
  return (
    <EmptyState
      icon={<IconUsers size={24} />}
      title="Nobody yet"
      action={me?.mentor && <ButtonLink href={`/m/${me.mentor.handle}`}>See your public page</ButtonLink>}
    >
      Who books you appears here. Share your public page, and check that your{' '}
      <TextLink href="/availability">hours</TextLink> are open.
    </EmptyState>
  );
}
