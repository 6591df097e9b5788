'use client';

import { useMemo } from 'react';
import { PersonAvatar } from '@/components/person-avatar';
import { StateBadge } from '@/components/state-badge';
import { stateColor } from '@/components/state-color';
import type { BookingView } from '@/contracts/booking';
import { RescheduleAnswer } from '../reschedule/reschedule-answer';
import { Countdown } from '../session/countdown';
import { HoldNotice } from '../session/hold-notice';
import { RequestAnswer } from '../session/request-answer';
import { useNow, useTimeWords } from '../session/screen';
import { isYourTurn, proposalOf, sessionLook } from '../session/session-look';
import { otherPersonIn } from '../session/words';
import classes from './rail.module.css';
import { useCalm, useHold } from './use-calm';

type Props = {
  /** Everything from today on, by start. */
  ahead: readonly BookingView[];
  freshIds: ReadonlySet<string>;
  openId: string | null;
  onOpen: (booking: BookingView, from: HTMLElement) => void;
};

/** Beside the calendar: what comes next, and what waits for the viewer's answer. */
export function Rail({ ahead, ...rest }: Props) {
  const now = useNow();
  const next = useMemo(() => nextSession(ahead, now), [ahead, now]);
  const turns = useMemo(() => ahead.filter((booking) => isYourTurn(booking, now)), [ahead, now]);
  // The next session stands above with its answers: it is not said twice.
  const others = useMemo(() => turns.filter(({ id }) => id !== next?.id), [turns, next]);
  const { isHeld, holdProps } = useHold();
  const soon = useMemo(() => (next ? [next] : []), [next]);
  const [first] = useCalm(soon, ahead, isHeld).items;
  const { items } = useCalm(others, ahead, isHeld);
  return (
    <aside id="next" className={classes.rail} aria-label="What comes next" {...holdProps}>
      <section className={classes.part} aria-labelledby="rail-next">
        <h2 id="rail-next" className={classes.title}>
          Next session
        </h2>
        {first ? (
          <RailCard booking={first} now={now} {...rest} withState />
        ) : (
          <p className={classes.nothing}>Nothing is planned yet.</p>
        )}
      </section>
      <section className={classes.part} aria-labelledby="rail-turn">
        <h2 id="rail-turn" className={classes.title}>
          Your turn
          {turns.length > 0 && (
            <span
              className={classes.count}
              style={{ '--background': stateColor.yourTurn.background, '--text': stateColor.yourTurn.text }}
            >
              {turns.length}
            </span>
          )}
        </h2>
        {items.map((booking) => (
          <RailCard key={booking.id} booking={booking} now={now} {...rest} />
        ))}
        {items.length === 0 && (
          <p className={classes.nothing}>
            {turns.length > 0 ? 'Only your next session.' : 'Nobody waits for you.'}
          </p>
        )}
      </section>
    </aside>
  );
}

/** On phones, where the rail is at the end of the page: its gist in one line that never changes its height. */
export function RailSummary({ ahead }: Pick<Props, 'ahead'>) {
  const now = useNow();
  const { moment } = useTimeWords();
  const next = nextSession(ahead, now);
  const turns = ahead.filter((booking) => isYourTurn(booking, now)).length;
  return (
    <a href="#next" className={classes.summary}>
      <span>
        {next ? (
          <>
            Next: <strong>{moment(next.start)}</strong>, {otherPersonIn(next).name}
          </>
        ) : (
          'Nothing is planned yet'
        )}
      </span>
      {turns > 0 && (
        <span
          className={classes.turns}
          style={{ '--text': stateColor.yourTurn.text, '--background': stateColor.yourTurn.background }}
        >
          Your turn: {turns}
        </span>
      )}
    </a>
  );
}

type CardProps = Omit<Props, 'ahead'> & { booking: BookingView; now: number; withState?: boolean };

function RailCard({ booking, now, freshIds, openId, onOpen, withState = false }: CardProps) {
  const words = useTimeWords();
  const person = otherPersonIn(booking);
  const look = sessionLook(booking, now);
  const proposal = proposalOf(booking, now);
  const title = booking.title || booking.offering.title;
  return (
    <article
      className={classes.card}
      data-fresh={freshIds.has(booking.id) || undefined}
      data-open={openId === booking.id || undefined}
      style={{ '--line': stateColor[look.state].line }}
    >
      <div className={classes.who}>
        <PersonAvatar person={person} size="sm" />
        <button
          type="button"
          className={classes.open}
          aria-haspopup="dialog"
          aria-label={`${person.name} ${title}, ${words.moment(booking.start)}, ${look.label}`}
          onClick={(event) => onOpen(booking, event.currentTarget)}
        >
          <span className={classes.name}>{person.name}</span> <span className={classes.what}>{title}</span>
        </button>
      </div>
      <p className={classes.when}>
        <span data-replaced={proposal !== null || undefined}>
          {words.day(booking.start, now)}, {words.span(booking)}
        </span>
        {proposal && (
          <span className={classes.proposed}>
            → {words.day(proposal.start, now)}, {words.span(proposal)}
          </span>
        )}
      </p>
      <div className={classes.foot}>
        {withState && (
          <>
            <StateBadge {...look} />
            <Countdown start={booking.start} end={booking.end} />
          </>
        )}
        <HoldNotice booking={booking} size="xs" />
        <RequestAnswer booking={booking} size="xs" />
        <RescheduleAnswer booking={booking} size="xs" />
      </div>
    </article>
  );
}

/** The agreed session that runs or comes next. */
function nextSession(ahead: readonly BookingView[], now: number): BookingView | undefined {
  return ahead.find(({ status, end }) => (status === 'scheduled' || status === 'in_progress') && end > now);
}
