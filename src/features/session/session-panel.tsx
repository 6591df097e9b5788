'use client';

import { Anchor } from '@mantine/core';
import Link from 'next/link';
import { PersonAvatar } from '@/components/person-avatar';
import { StateBadge } from '@/components/state-badge';
import { stateColor } from '@/components/state-color';
import type { BookingView } from '@/contracts/booking';
import { formatMoney } from '@/domain/money/decimal';
import { Countdown } from './countdown';
import { EarlierSessions } from './earlier-sessions';
import { HoldNotice } from './hold-notice';
import { RequestAnswer } from './request-answer';
import { useLocale, useNow, useTimeWords } from './screen';
import { SessionFacts } from './session-facts';
import { isOff, sessionLook } from './session-look';
import classes from './session-panel.module.css';
import { showSameTime, timeWords } from './time-words';
import { whatNext } from './what-next';
import { otherPersonIn } from './words';

type Props = {
  booking: BookingView;
  /** `popup` beside a calendar, `page` on a page of its own, where its title is the page's. */
  layout: 'popup' | 'page';
};

/** Everything about one session for the person who looks at it: with whom, when, how, what happens next, what to do. */
export function SessionPanel({ booking, layout }: Props) {
  const now = useNow();
  const look = sessionLook(booking, now);
  const tone = stateColor[look.state];
  const Title = layout === 'page' ? 'h1' : 'h2';
  const title = booking.title || booking.offering.title;
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
      <section className={classes.next} aria-label="What happens next">
        <NextSentence booking={booking} now={now} />
        <HoldNotice booking={booking} />
        <RequestAnswer booking={booking} />
      </section>
      <SessionFacts booking={booking} />
      {booking.viewer !== null && <EarlierSessions booking={booking} />}
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
          <Anchor component={Link} href={`/m/${booking.mentor.handle}`} className={classes.name}>
            {person.name}
          </Anchor>
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
