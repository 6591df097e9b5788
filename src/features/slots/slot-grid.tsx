'use client';

import { VisuallyHidden } from '@mantine/core';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { Instant } from '@/domain/time/instant';
import { localDateAt } from '@/domain/time/local-time';
import { showSameTime, type TimeWords } from '@/features/session/time-words';
import { indexAfterKey } from './move-in-grid';
import classes from './slot-grid.module.css';

type Props = {
  /** What the times are of, for people who do not see what stands around them. */
  label: string;
  /** Free starts of one day, rising. */
  starts: readonly Instant[];
  value: Instant | null;
  onChange: (start: Instant) => void;
  /** In the viewer's zone, and in the mentor's. */
  viewer: TimeWords;
  mentor: TimeWords;
  /** Whose time the second one is, where it is not the mentor's. */
  whose?: string;
};

/**
 * The free times of a day as buttons in the viewer's zone, each with the mentor's time under it where that differs.
 * One stop for the Tab key; the arrow keys move inside.
 */
export function SlotGrid({ label, starts, value, onChange, viewer, mentor, whose = 'the mentor' }: Props) {
  const id = useId();
  const grid = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<Instant | null>(null);
  const stop = [focused, value].find((start) => start !== null && starts.includes(start)) ?? starts[0];

  const moveFrom = (event: KeyboardEvent, index: number) => {
    const buttons = [...(grid.current?.querySelectorAll('button') ?? [])];
    const next = indexAfterKey(
      buttons.map((button) => {
        const { left, top } = button.getBoundingClientRect();
        return { left, top };
      }),
      index,
      event.key,
    );
    if (next === null) return;
    event.preventDefault();
    buttons[next]?.focus();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons that choose one of several times are no form of their own
    <div ref={grid} role="group" aria-label={label} className={classes.grid}>
      {starts.map((start, index) => {
        const differs = !showSameTime(start, viewer.timeZone, mentor.timeZone);
        return (
          <button
            key={start}
            type="button"
            className={classes.slot}
            aria-pressed={start === value}
            aria-labelledby={`${id}-${start}`}
            aria-describedby={differs ? `${id}-${start}-mentor` : undefined}
            tabIndex={start === stop ? 0 : -1}
            onFocus={() => setFocused(start)}
            onClick={() => onChange(start)}
            onKeyDown={(event) => moveFrom(event, index)}
          >
            <span id={`${id}-${start}`} className={classes.time}>
              {viewer.time(start)}
            </span>
            {differs && (
              <span id={`${id}-${start}-mentor`} className={classes.other}>
                <VisuallyHidden>for {whose} </VisuallyHidden>
                {mentor.time(start)}
                {otherDay(start, viewer, mentor)}
              </span>
            )}
          </button>
        );
      })}
    </div>
  );
}

/** The mentor's day, when theirs is already the next or still the one before. */
function otherDay(start: Instant, viewer: TimeWords, mentor: TimeWords): string {
  const same = localDateAt(start, viewer.timeZone) === localDateAt(start, mentor.timeZone);
  return same ? '' : ` ${mentor.day(start).split(' ', 1)[0]}`;
}
