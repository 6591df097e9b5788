import type { TimeWords } from '../session/time-words';
import { firstName, MEETING_WORDS, otherPersonIn } from '../session/words';
import type { CalendarEntry } from './entries';

/** The session's own title, else that of its offering. */
export function titleOf({ booking }: CalendarEntry): string {
  return booking.title || booking.offering.title;
}

/**
 * The name of an entry: what it shows first, in the same order, so that who speaks to the screen can say what they
 * read; then the rest of it.
 */
export function entryLabel(entry: CalendarEntry, shape: 'block' | 'chip', words: TimeWords): string {
  const { booking, look, kind, start } = entry;
  const who = otherPersonIn(booking).name;
  const what = titleOf(entry);
  const rest = `${MEETING_WORDS[booking.meetingType]}, ${look.label}`;
  if (shape === 'chip') {
    const shown = `${words.time(start)} ${firstName(who)} ${kind === 'proposal' ? PROPOSED : what}`;
    return `${shown}: ${who}, ${words.day(start)}, ${words.span(entry)}, ${rest}`;
  }
  const other = counterpartWords(entry, words);
  const moving = other === null ? '' : `${kind === 'proposal' ? 'instead of' : 'may move to'} ${other}, `;
  const tag = kind === 'proposal' ? `${PROPOSED} ` : '';
  return `${who} ${tag}${words.span(entry)} ${other === null ? '' : `${other} `}${what}: ${words.day(start)}, ${moving}${rest}`;
}

/** What is written on a time that is only proposed. */
export const PROPOSED = 'Proposed';

/** Where the other of the two times is while they negotiate: "Thu 26, 14:00", or "14:00" on the same day. */
export function counterpartWords({ start, counterpart }: CalendarEntry, words: TimeWords): string | null {
  if (!counterpart) return null;
  const isSameDay = words.day(start) === words.day(counterpart.start);
  return isSameDay ? words.time(counterpart.start) : words.brief(counterpart.start);
}
