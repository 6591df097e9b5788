'use client';

import { TextLink } from '@/components/link';
import { PersonAvatar } from '@/components/person-avatar';
import { StateBadge } from '@/components/state-badge';
import { stateColor } from '@/components/state-color';
import type { BookingView } from '@/contracts/booking';
import { formatMoney } from '@/domain/money/decimal';
import type { SessionDialog } from '@/domain/notification/links';
import { HistoryTimeline } from '@/features/booking/actions/history-timeline';
import { SessionActions } from '@/features/booking/actions/session-actions';
import { RescheduleBanner } from '@/features/reschedule/reschedule-banner';
import { Countdown } from './countdown';
import { EarlierSessions } from './earlier-sessions';
import { HoldNotice } from './hold-notice';
import { RequestAnswer } from './request-answer';
import { useLocale, useNow, useTimeWords } from './screen';
import { SessionFacts } from './session-facts';
import { isOff, proposalOf, sessionLook } from './session-look';
import classes from './session-panel.module.css';
import { showSameTime, timeWords } from './time-words';
import { whatNext } from './what-next';
import { otherPersonIn } from './words';

type Props = {
  booking: BookingView;
  /** `popup` beside a calendar, `page` on a page of its own, where its title is the page's. */
  layout: 'popup' | 'page';
  /** The dialog to begin with. */
  dialog?: SessionDialog | null;
};

/** Everything about one session for the person who looks at it: with whom, when, how, what happens next, what to do. */
export function SessionPanel({ booking, layout, dialog = null }: Props) {
  const now = useNow();
  const look = sessionLook(booking, now);
  const tone = stateColor[look.state];
  const Title = layout === 'page' ? 'h1' : 'h2';
  const title = booking.title || booking.offering.title;
  const isParty = booking.viewer !== null;
  // The banner of a negotiation says what is next and both times; they are not said twice.
  const isMoving = isParty && booking.status === 'scheduled' && proposalOf(booking, now) !== null;
  return (
    <article
      className={classes.panel}
      data-layout={layout}
      style={{ '--text': tone.text, '--background': tone.background, '--line': tone.line }}
    >
      <header className={classes.head}>
        <div className={classes.states}>
          <StateBadge {...look} />
          {!isOff(booking, now) && (
            <span className={classes.countdown}>
              <Countdown start={booking.start} end={booking.end} />
            </span>
          )}
        </div>
        <Title className={classes.title}>{title}</Title>
        {title !== booking.offering.title && <p className={classes.quiet}>{booking.offering.title}</p>}
      </header>
      <OtherPerson booking={booking} />
      <div className={classes.columns}>
        <div className={classes.column}>
          <section
            className={classes.next}
            data-place="next"
            data-quiet={isMoving || undefined}
            tabIndex={-1}
            aria-label="What happens next"
          >
            {!isMoving && <NextSentence booking={booking} now={now} />}
            <HoldNotice booking={booking} />
            <RequestAnswer booking={booking} />
          </section>
          {isParty && (
            <div className={classes.place} data-place="reschedule" tabIndex={-1}>
              <RescheduleBanner booking={booking} />
            </div>
          )}
          {isParty && <SessionActions booking={booking} layout={layout} dialog={dialog} />}
          <SessionFacts booking={booking} withTimes={!isMoving} />
        </div>
        <div className={classes.column}>
          {isParty && <EarlierSessions booking={booking} layout={layout} />}
          {layout === 'page' && (
            <section>
              <h2 className={classes.subtitle}>History</h2>
              <HistoryTimeline bookingId={booking.id} />
            </section>
          )}
        </div>
      </div>
    </article>
  );
}

function NextSentence({ booking, now }: { booking: BookingView; now: number }) {
  const locale = useLocale();
  const { moment, time } = useTimeWords();
  const money = (amount: number, currency: string) => formatMoney({ amount, currency }, locale);
  return <p className={classes.sentence}>{whatNext(booking, { now, moment, time, money })}</p>;
}

/** The other side, and what their clock shows now if it is another one. */
function OtherPerson({ booking }: { booking: BookingView }) {
  const locale = useLocale();
  const now = useNow();
  const own = useTimeWords();
  const person = otherPersonIn(booking);
  const theirs = timeWords(locale, person.timeZone);
  const isSame = showSameTime(now, own.timeZone, person.timeZone);
  return (
    <div className={classes.person}>
      <PersonAvatar person={person} size="md" />
      <div>
        {booking.viewer === 'mentee' ? (
          <TextLink href={`/m/${booking.mentor.handle}`} className={classes.name}>
            {person.name}
          </TextLink>
        ) : (
          <span className={classes.name}>{person.name}</span>
        )}
        <div className={classes.second}>
          {isSame ? `${theirs.zone(now)}, as you` : `${theirs.time(now)} now in ${theirs.zone(now)}`}
        </div>
      </div>
    </div>
  );
}
