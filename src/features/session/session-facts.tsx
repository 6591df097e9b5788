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
import { BothTimes } from '@/features/reschedule/both-times';
import { useLocale, useTimeWords } from './screen';
import classes from './session-panel.module.css';
import { durationWords } from './time-words';
import { ADD_ON_WORDS, firstName, MEETING_WORDS, priceWords } from './words';

const MEETING_ICONS: Readonly<Record<MeetingType, typeof IconVideo>> = {
  video: IconVideo,
  audio: IconPhone,
  chat: IconMessage,
  in_person: IconMapPin,
};

/**
 * When, how and for how much: the time in the viewer's zone with the other's beside it, unless it stands somewhere
 * else already.
 */
export function SessionFacts({ booking, withTimes }: { booking: BookingView; withTimes: boolean }) {
  const locale = useLocale();
  const { moment } = useTimeWords();
  const MeetingIcon = MEETING_ICONS[booking.meetingType];
  const refunds = booking.payment?.refunds ?? [];
  const by = booking.viewer === 'mentee' ? 'You wrote' : `${firstName(booking.mentee.name)} wrote`;
  return (
    <dl className={classes.facts}>
      {withTimes && (
        <Fact icon={<IconCalendar size={18} />} name="When">
          <BothTimes booking={booking} interval={booking} />
        </Fact>
      )}
      <Fact icon={<MeetingIcon size={18} />} name="How">
        {MEETING_WORDS[booking.meetingType]}, {durationWords(booking.end - booking.start)}
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
