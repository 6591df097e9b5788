'use client';

import { Button } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { EmptyState } from '@/components/empty-state';
import { Problem } from '@/components/problem';
import type { DirectoryView } from '@/contracts/directory';
import { MINUTE } from '@/domain/time/instant';
import { useWatchMentors } from '@/features/live/live-provider';
import { useTRPC } from '@/trpc/client';
import { CardSkeletons } from './card-skeletons';
import classes from './directory.module.css';
import { MentorCard } from './mentor-card';
import { SearchBar } from './search-bar';
import { type DirectorySearch, sameSearch } from './search-place';
import { TopicFilter } from './topic-filter';
import { useDirectorySearch } from './use-directory-search';

const NOTHING: DirectorySearch = { words: '', topic: null };
/** Mentors whose slots one browser follows at once; further ones are looked at again every minute. */
const WATCHED = 48;

type Props = {
  /** The first page as the server found it, so that there is something to read at once. */
  initial?: DirectoryView;
  /** What `initial` is the answer to; everybody, when absent. */
  search?: DirectorySearch;
};

/**
 * Everybody who can be found: words, topics, and a card for each mentor with the next free time, kept true while
 * one looks. The search is in the address of whatever page this is on.
 */
export function Directory({ initial, search: initialSearch = NOTHING }: Props) {
  const trpc = useTRPC();
  const { search, typed, type, submit, go, pathOf } = useDirectorySearch();
  const isInitial = initial !== undefined && sameSearch(search, initialSearch);
  const found = useInfiniteQuery(
    trpc.directory.search.infiniteQueryOptions(
      { words: search.words.trim(), topic: search.topic },
      {
        getNextPageParam: (page) => page.nextCursor,
        // What is free next moves on with the clock alone.
        refetchInterval: MINUTE,
        placeholderData: keepPreviousData,
        ...(isInitial ? { initialData: { pages: [initial], pageParams: [null] } } : {}),
      },
    ),
  );
  const pages = found.data?.pages ?? [];
  const [first] = pages;
  const mentors = pages.flatMap((page) => page.items);
  const isSearching = search.topic !== null || search.words.trim() !== '';
  useWatchMentors(mentors.slice(0, WATCHED).map(({ id }) => id));

  return (
    <section className={classes.directory} aria-label="Mentors">
      <SearchBar
        words={typed}
        onWords={type}
        onSubmit={submit}
        topic={search.topic}
        isBusy={found.isPlaceholderData}
      />
      <TopicFilter topics={first?.topics ?? []} search={search} pathOf={pathOf} onChange={go} />
      <Problem error={found.error}>
        <Button size="compact-sm" variant="default" onClick={() => found.refetch()}>
          Try again
        </Button>
      </Problem>
      <p role="status" className={classes.count}>
        {first && !found.isPlaceholderData && isSearching
          ? countWords(mentors.length, found.hasNextPage)
          : ''}
      </p>
      {found.isPending ? (
        <CardSkeletons />
      ) : first && mentors.length === 0 ? (
        <EmptyState
          icon={<IconSearch size={24} />}
          title={isSearching ? 'Nobody fits this search' : 'No mentors yet'}
          action={
            isSearching && (
              <Button variant="default" onClick={() => go(NOTHING)}>
                Show everybody
              </Button>
            )
          }
        >
          {isSearching
            ? 'Try fewer words, or one that says what you want to get better at.'
            : 'As soon as somebody publishes their hours, you find them here.'}
        </EmptyState>
      ) : (
        <ul className={classes.cards} data-stale={found.isPlaceholderData || undefined}>
          {mentors.map((mentor) => (
            <li key={mentor.id}>
              <MentorCard mentor={mentor} now={first?.now ?? 0} />
            </li>
          ))}
        </ul>
      )}
      {found.hasNextPage && (
        <Button
          variant="default"
          className={classes.more}
          loading={found.isFetchingNextPage}
          onClick={() => found.fetchNextPage()}
        >
          Show more mentors
        </Button>
      )}
    </section>
  );
}

function countWords(count: number, hasMore: boolean): string {
  if (count === 1 && !hasMore) return '1 mentor';
  return hasMore ? `${count} mentors and more` : `${count} mentors`;
}
