'use client';

import {
  IconArrowBackUp,
  IconBell,
  IconCheck,
  IconCornerDownRight,
  IconHourglass,
  IconPlayerPlay,
  IconQuestionMark,
} from '@tabler/icons-react';
import type { CSSProperties, MouseEvent } from 'react';
import { type DisplayState, stateColor } from '@/components/state-color';
import { SECOND } from '@/domain/time/instant';
import { useNow } from '../session/screen';
import { type TimeWords, timeLeft } from '../session/time-words';
import { firstName, otherPersonIn } from '../session/words';
import type { CalendarEntry } from './entries';
import classes from './entry-block.module.css';
import { counterpartWords, entryLabel, PROPOSED, titleOf } from './entry-words';

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
      aria-label={entryLabel(entry, shape, words)}
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

/** The state without its colour. What is simply agreed needs no sign. */
const SIGNS: Readonly<Partial<Record<DisplayState, typeof IconBell>>> = {
  held: IconHourglass,
  requested: IconQuestionMark,
  yourTurn: IconBell,
  waiting: IconHourglass,
  inProgress: IconPlayerPlay,
  done: IconCheck,
};

function Sign({ state }: { state: DisplayState }) {
  const Icon = SIGNS[state];
  return Icon ? <Icon className={classes.sign} size={13} stroke={2.2} aria-hidden="true" /> : null;
}

function ChipText({ entry, words }: Pick<Props, 'entry' | 'words'>) {
  return (
    <>
      <span className={classes.chipTime}>{words.time(entry.start)}</span>{' '}
      <span className={classes.who}>{firstName(otherPersonIn(entry.booking).name)}</span>{' '}
      <span className={classes.what}>{entry.kind === 'proposal' ? PROPOSED : titleOf(entry)}</span>
      {entry.look.state !== 'done' && <Sign state={entry.look.state} />}
    </>
  );
}

function BlockText({ entry, words }: Pick<Props, 'entry' | 'words'>) {
  const { booking, look, kind } = entry;
  const other = counterpartWords(entry, words);
  const OtherIcon = kind === 'session' ? IconCornerDownRight : IconArrowBackUp;
  return (
    <>
      <span className={classes.first}>
        <span className={classes.who}>{otherPersonIn(booking).name}</span>{' '}
        <span className={classes.short}>{words.time(entry.start)}</span>
        <Sign state={look.state} />
      </span>{' '}
      {kind === 'proposal' && <span className={classes.tag}>{PROPOSED}</span>}{' '}
      <span className={classes.when}>{words.span(entry)}</span>{' '}
      {booking.status === 'held' && booking.expiresAt !== null && <HeldFor until={booking.expiresAt} />}
      {other !== null && (
        <span className={classes.other}>
          <OtherIcon size={12} aria-hidden="true" />
          <span>{other}</span>
        </span>
      )}{' '}
      <span className={classes.what}>{titleOf(entry)}</span>
    </>
  );
}

/** How long a hold lasts, kept out of the block's name: a name should not change every second. */
function HeldFor({ until }: { until: number }) {
  const now = useNow(SECOND);
  return <span className={classes.tag} data-left={`Held, ${timeLeft(until - now)}`} />;
}
