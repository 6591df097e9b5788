import type { TimeWords } from '../session/time-words';
import { MEETING_WORDS, otherPersonIn } from '../session/words';
import type { CalendarEntry } from './entries';

/** The session's own title, else that of its offering. */
export function titleOf({ booking }: CalendarEntry): string {
  return booking.title || booking.offering.title;
}

/** What a screen reader says of an entry: who, what, when, in which state. */
export function entryLabel(entry: CalendarEntry, words: TimeWords): string {
  const { booking, look, counterpart } = entry;
  const when = `${words.day(entry.start)}, ${words.span(entry)}`;
  const who = otherPersonIn(booking).name;
  if (entry.kind === 'proposal')
    return `Proposed new time with ${who}: ${when}. ${titleOf(entry)}. ${look.label}.`;
  const moving = counterpart ? `, proposed to move to ${words.moment(counterpart.start)}` : '';
  return `${who}, ${when}${moving}. ${titleOf(entry)}, ${MEETING_WORDS[booking.meetingType]}. ${look.label}.`;
}

/** Where the other of the two times is while they negotiate: "Thu 26, 14:00", or "14:00" on the same day. */
export function counterpartWords({ start, counterpart }: CalendarEntry, words: TimeWords): string | null {
  if (!counterpart) return null;
  const isSameDay = words.day(start) === words.day(counterpart.start);
  return isSameDay ? words.time(counterpart.start) : words.brief(counterpart.start);
}
