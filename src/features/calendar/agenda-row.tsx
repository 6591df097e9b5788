'use client';

import { PersonAvatar } from '@/components/person-avatar';
import { StateBadge } from '@/components/state-badge';
import { stateColor } from '@/components/state-color';
import type { BookingView } from '@/contracts/booking';
import { RescheduleAnswer } from '../reschedule/reschedule-answer';
import { Countdown } from '../session/countdown';
import { HoldNotice } from '../session/hold-notice';
import { RequestAnswer } from '../session/request-answer';
import { useLocale, useTimeWords } from '../session/screen';
import { isOff, proposalOf, sessionLook } from '../session/session-look';
import { showSameTime, timeWords } from '../session/time-words';
import { firstName, MEETING_WORDS, otherPersonIn } from '../session/words';
import classes from './agenda-row.module.css';

type Props = {
  booking: BookingView;
  now: number;
  isOpen: boolean;
  isFresh: boolean;
  onOpen: (booking: BookingView, from: HTMLElement) => void;
};

/** One session in a list: when for both, with whom, how it stands, and what can be answered right here. */
export function AgendaRow({ booking, now, isOpen, isFresh, onOpen }: Props) {
  const locale = useLocale();
  const words = useTimeWords();
  const person = otherPersonIn(booking);
  const theirs = timeWords(locale, person.timeZone);
  const look = sessionLook(booking, now);
  const off = isOff(booking, now);
  const proposal = proposalOf(booking, now);
  const title = booking.title || booking.offering.title;
  return (
    <li
      className={classes.row}
      data-off={off || undefined}
      data-open={isOpen || undefined}
      data-fresh={isFresh || undefined}
      style={{ '--line': stateColor[look.state].line }}
    >
      <div className={classes.when}>
        <span className={classes.time}>{words.span(booking)}</span>
        {!showSameTime(booking.start, words.timeZone, person.timeZone) && (
          <span className={classes.theirs}>
            {theirs.time(booking.start)} for {firstName(person.name)}
          </span>
        )}
      </div>
      <PersonAvatar person={person} size="md" />
      <button
        type="button"
        className={classes.what}
        data-entry={booking.id}
        aria-haspopup="dialog"
        aria-label={`${person.name} ${title} · ${MEETING_WORDS[booking.meetingType]}, ${words.moment(booking.start)}, ${look.label}`}
        onClick={(event) => onOpen(booking, event.currentTarget)}
      >
        <span className={classes.name}>{person.name}</span>{' '}
        <span className={classes.title}>
          {title} · {MEETING_WORDS[booking.meetingType]}
        </span>
      </button>
      <div className={classes.state}>
        <StateBadge {...look} />
        {!off && booking.end > now && (
          <span className={classes.countdown}>
            <Countdown start={booking.start} end={booking.end} />
          </span>
        )}
      </div>
      <div className={classes.below}>
        {proposal && (
          <p className={classes.proposal}>
            Proposed instead: <strong>{words.moment(proposal.start)}</strong>
          </p>
        )}
        <HoldNotice booking={booking} size="xs" />
        <RequestAnswer booking={booking} size="xs" />
        <RescheduleAnswer booking={booking} size="xs" />
      </div>
    </li>
  );
}
