'use client';

import { IconArrowBackUp, IconCornerDownRight, IconHourglass } from '@tabler/icons-react';
import type { CSSProperties, MouseEvent } from 'react';
import { stateColor } from '@/components/state-color';
import { TimeLeft } from '../session/countdown';
import type { TimeWords } from '../session/time-words';
import { otherPersonIn } from '../session/words';
import type { CalendarEntry } from './entries';
import classes from './entry-block.module.css';
import { counterpartWords, entryLabel, titleOf } from './entry-words';

export type EntryHandlers = {
  /** Opens the session an entry belongs to, beside the element that was pressed. */
  onOpen: (entry: CalendarEntry, from: HTMLElement) => void;
  /** The booking under the pointer, so that both of its times can be shown as one. */
  onPoint: (bookingId: string | null) => void;
};

type Props = EntryHandlers & {
  entry: CalendarEntry;
  words: TimeWords;
  now: number;
  isOpen: boolean;
  isFresh: boolean;
  isPointed: boolean;
  /** A chip is one line in a month; a block is as high as it is long. */
  shape: 'block' | 'chip';
  stopProps: { tabIndex: number; 'data-stop': string; onFocus: () => void };
  style?: CSSProperties;
};

/** One session, or the time it may move to, on a calendar. */
export function EntryBlock(props: Props) {
  const { entry, words, now, shape, stopProps } = props;
  const { booking, look, kind } = entry;
  const { text, background, line } = stateColor[look.state];
  return (
    <button
      type="button"
      className={classes.entry}
      data-shape={shape}
      data-kind={kind}
      data-state={look.state}
      data-entry={entry.id}
      data-off={entry.isOff || undefined}
      data-past={entry.end <= now || undefined}
      data-open={props.isOpen || undefined}
      data-fresh={props.isFresh || undefined}
      data-pointed={props.isPointed || undefined}
      aria-label={entryLabel(entry, words)}
      aria-haspopup="dialog"
      style={{ ...props.style, '--text': text, '--background': background, '--line': line }}
      onClick={(event: MouseEvent<HTMLElement>) => props.onOpen(entry, event.currentTarget)}
      onPointerEnter={() => props.onPoint(booking.id)}
      onPointerLeave={() => props.onPoint(null)}
      {...stopProps}
    >
      {shape === 'chip' ? <ChipText {...props} /> : <BlockText {...props} />}
    </button>
  );
}

function ChipText({ entry, words }: Pick<Props, 'entry' | 'words'>) {
  return (
    <>
      <span className={classes.chipTime}>{words.time(entry.start)}</span>
      <span className={classes.who}>{otherPersonIn(entry.booking).name}</span>
    </>
  );
}

function BlockText({ entry, words }: Pick<Props, 'entry' | 'words'>) {
  const { booking, look, kind } = entry;
  const other = counterpartWords(entry, words);
  return (
    <>
      <span className={classes.first}>
        <span className={classes.who}>{otherPersonIn(booking).name}</span>
        <span className={classes.short}>{words.time(entry.start)}</span>
      </span>
      <span className={classes.when}>{words.span(entry)}</span>
      {kind === 'proposal' && <span className={classes.tag}>Proposed</span>}
      {other !== null && (
        <span className={classes.other}>
          {kind === 'session' ? (
            <IconCornerDownRight size={12} aria-hidden="true" />
          ) : (
            <IconArrowBackUp size={12} aria-hidden="true" />
          )}
          {other}
        </span>
      )}
      {booking.status === 'held' && booking.expiresAt !== null && (
        <span className={classes.other}>
          <IconHourglass size={12} aria-hidden="true" /> <TimeLeft until={booking.expiresAt} />
        </span>
      )}
      {kind === 'session' &&
        look.state !== 'scheduled' &&
        look.state !== 'done' &&
        booking.status !== 'held' && <span className={classes.tag}>{look.label}</span>}
      <span className={classes.what}>{titleOf(entry)}</span>
    </>
  );
}
