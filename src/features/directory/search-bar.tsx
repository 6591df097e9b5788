'use client';

import { CloseButton, Loader, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';

type Props = {
  words: string;
  onWords: (words: string) => void;
  onSubmit: () => void;
  topic: string | null;
  isBusy: boolean;
};

/** Looks for mentors by words. It is a form with an address of its own, so it works before any script has run. */
export function SearchBar({ words, onWords, onSubmit, topic, isBusy }: Props) {
  return (
    <search>
      <form
        method="get"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {topic !== null && <input type="hidden" name="topic" value={topic} />}
        <TextInput
          type="text"
          inputMode="search"
          enterKeyHint="search"
          name="words"
          aria-label="Search mentors"
          placeholder="A name, a topic, or what you want to get better at"
          size="md"
          maxLength={100}
          autoComplete="off"
          leftSection={<IconSearch size={18} stroke={1.7} aria-hidden="true" />}
          rightSection={
            isBusy ? (
              <Loader size={16} aria-label="Searching" />
            ) : words === '' ? null : (
              <CloseButton aria-label="Clear the search" onClick={() => onWords('')} />
            )
          }
          value={words}
          onChange={(event) => onWords(event.currentTarget.value)}
        />
      </form>
    </search>
  );
}
