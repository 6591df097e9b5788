'use client';

import {
  IconCalendar,
  IconCreditCard,
  IconMapPin,
  IconMessage,
  IconPhone,
  IconPlus,
  IconQuote,
  IconVideo,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { BookingView } from '@/contracts/booking';
import type { MeetingType } from '@/contracts/common';
import { formatMoney } from '@/domain/money/decimal';
import type { Interval } from '@/domain/time/instant';
import { useLocale, useNow, useTimeWords } from './screen';
import { proposalOf } from './session-look';
import classes from './session-panel.module.css';
import { durationWords, showSameTime, timeWords } from './time-words';
import { ADD_ON_WORDS, firstName, MEETING_WORDS, otherPersonIn, priceWords } from './words';

const MEETING_ICONS: Readonly<Record<MeetingType, typeof IconVideo>> = {
  video: IconVideo,
  audio: IconPhone,
  chat: IconMessage,
  in_person: IconMapPin,
};

/** When, how and for how much: the time in the viewer's zone with the other's beside it. */
export function SessionFacts({ booking }: { booking: BookingView }) {
  const locale = useLocale();
  const now = useNow();
  const { moment } = useTimeWords();
  const proposal = proposalOf(booking, now);
  const MeetingIcon = MEETING_ICONS[booking.meetingType];
  const refunds = booking.payment?.refunds ?? [];
  const by = booking.viewer === 'mentee' ? 'You wrote' : `${firstName(booking.mentee.name)} wrote`;
  return (
    <dl className={classes.facts}>
      <Fact icon={<IconCalendar size={18} />} name="When">
        <Times booking={booking} interval={booking} isReplaced={proposal !== null} />
      </Fact>
      {proposal && (
        <Fact icon={<IconCalendar size={18} />} name="Proposed">
          <Times booking={booking} interval={proposal} />
        </Fact>
      )}
      <Fact icon={<MeetingIcon size={18} />} name="How">
        {MEETING_WORDS[booking.meetingType]}
        {booking.location && <span className={classes.second}>{booking.location}</span>}
      </Fact>
      <Fact icon={<IconCreditCard size={18} />} name="Price">
        {priceWords(booking, locale)}
        {refunds.map(({ id, amount, status, createdAt }) => (
          <span key={id} className={classes.second}>
            {formatMoney({ amount, currency: booking.currency }, locale)} {REFUND_WORDS[status]}{' '}
            {moment(createdAt)}
          </span>
        ))}
      </Fact>
      {booking.addOns.length > 0 && (
        <Fact icon={<IconPlus size={18} />} name="Add-ons">
          {booking.addOns.map((addOn) => ADD_ON_WORDS[addOn]).join(', ')}
        </Fact>
      )}
      {booking.message !== '' && (
        <Fact icon={<IconQuote size={18} />} name={by}>
          <blockquote className={classes.message}>{booking.message}</blockquote>
        </Fact>
      )}
    </dl>
  );
}

const REFUND_WORDS = {
  pending: 'is on its way back since',
  succeeded: 'went back',
  failed: 'could not be paid back',
} as const;

function Fact({ icon, name, children }: { icon: ReactNode; name: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>
        <span aria-hidden="true">{icon}</span>
        <span className={classes.factName}>{name}</span>
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

type TimesProps = { booking: BookingView; interval: Interval; isReplaced?: boolean };

/** One stretch of time as both sides read it. The second line is only there when their clocks differ. */
function Times({ booking, interval, isReplaced = false }: TimesProps) {
  const locale = useLocale();
  const own = useTimeWords();
  const now = useNow();
  const person = otherPersonIn(booking);
  const theirs = timeWords(locale, person.timeZone);
  const start = { start: interval.start, end: interval.end };
  const isSame = showSameTime(interval.start, own.timeZone, person.timeZone);
  const isSameDay = own.day(interval.start) === theirs.day(interval.start);
  return (
    <>
      <span className={classes.time} data-replaced={isReplaced || undefined}>
        {own.day(interval.start, now)}, {own.span(start)}
        <span className={classes.length}> {durationWords(interval.end - interval.start)}</span>
      </span>
      <span className={classes.second}>
        {own.zone(interval.start)}
        {isSame && own.timeZone !== person.timeZone && `, the same for ${firstName(person.name)}`}
      </span>
      {!isSame && (
        <span className={classes.second}>
          {isSameDay ? theirs.span(start) : `${theirs.day(interval.start)}, ${theirs.span(start)}`} for{' '}
          {firstName(person.name)} in {theirs.zone(interval.start)}
        </span>
      )}
    </>
  );
}
