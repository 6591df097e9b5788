import { useDebouncedCallback } from '@mantine/hooks';
import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { type DirectorySearch, readSearch, searchPath } from './search-place';

/** Long enough for a word to be finished, short enough to feel like an answer. */
const PAUSE_MS = 250;

/**
 * The search in the address bar, so that it can be shared and gone back to, and what is being typed before it gets
 * there. Typing replaces the address, a topic is a step one can go back from.
 */
export function useDirectorySearch() {
  const path = usePathname();
  const search = readSearch(useSearchParams());
  const [typed, setTyped] = useState(search.words);
  const committed = useRef(search.words);

  // Words that came from elsewhere, as with the back button, belong into the field.
  useEffect(() => {
    if (search.words === committed.current) return;
    committed.current = search.words;
    setTyped(search.words);
  }, [search.words]);

  const commit = (next: DirectorySearch) => {
    committed.current = next.words;
    window.history.replaceState(null, '', searchPath(path, next));
  };
  const commitSoon = useDebouncedCallback((words: string) => commit({ ...search, words }), {
    delay: PAUSE_MS,
    flushOnUnmount: false,
  });

  return {
    search,
    typed,
    type: (words: string) => {
      setTyped(words);
      commitSoon(words);
    },
    submit: () => {
      commitSoon.cancel();
      commit({ ...search, words: typed });
    },
    /** What the whole page looks for instead, as one step. */
    go: (next: DirectorySearch) => {
      commitSoon.cancel();
      committed.current = next.words;
      setTyped(next.words);
      window.history.pushState(null, '', searchPath(path, next));
    },
    pathOf: (next: DirectorySearch) => searchPath(path, next),
  };
}
