'use client';

import { useState } from 'react';
import type { DirectoryView } from '@/contracts/directory';
import type { DirectorySearch } from './search-place';
import classes from './topic-filter.module.css';

const SHOWN = 10;

type Props = {
  topics: DirectoryView['topics'];
  search: DirectorySearch;
  pathOf: (search: DirectorySearch) => string;
  onChange: (search: DirectorySearch) => void;
};

/** Topics as links, most frequent first; the chosen one is among them whether or not anybody has it. */
export function TopicFilter({ topics, search, pathOf, onChange }: Props) {
  const [all, setAll] = useState(false);
  const isChosen = (topic: string) => topic.toLowerCase() === search.topic?.toLowerCase();
  const shown = topics.filter(({ topic }, index) => all || index < SHOWN || isChosen(topic));
  if (search.topic !== null && !topics.some(({ topic }) => isChosen(topic)))
    shown.unshift({ topic: search.topic, mentors: 0 });
  if (shown.length === 0) return null;
  return (
    <nav aria-label="Topics">
      <ul className={classes.topics}>
        {shown.map(({ topic, mentors }) => {
          const chosen = isChosen(topic);
          const target = { ...search, topic: chosen ? null : topic };
          return (
            <li key={topic.toLowerCase()}>
              <a
                href={pathOf(target)}
                className={classes.topic}
                aria-current={chosen || undefined}
                onClick={(event) => {
                  if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
                  event.preventDefault();
                  onChange(target);
                }}
              >
                {topic} <span className={classes.count}>{mentors}</span>
              </a>
            </li>
          );
        })}
        {topics.length > SHOWN && (
          <li>
            <button
              type="button"
              className={classes.topic}
              aria-expanded={all}
              onClick={() => setAll((shownAll) => !shownAll)}
            >
              {all ? 'Fewer topics' : 'More topics'}
            </button>
          </li>
        )}
      </ul>
    </nav>
  );
}
