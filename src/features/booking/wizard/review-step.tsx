'use client';

import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { BookingView } from '@/contracts/booking';
import type { OfferingView } from '@/contracts/offering';
import { cancellationTerms, freeSessionTerms } from '@/domain/policy/describe';
import { MINUTE } from '@/domain/time/instant';
import { firstName, MEETING_WORDS } from '@/features/session/words';
import { priceLines } from './price';
import { PriceTable } from './price-table';
import classes from './review-step.module.css';
import { SessionWhen } from './session-when';
import { StepHeading } from './step-heading';

type Props = {
  booking: BookingView;
  offering: OfferingView | null;
  viewerZone: string;
  /** Absent where there is nothing to go back to: a time the mentor kept for paying. */
  onBack: (() => void) | null;
  /** How it is finished: by paying, or by asking. */
  children: ReactNode;
};

/** Everything once more, what it costs, what happens when plans change, and the last press. */
export function ReviewStep({ booking, offering, viewerZone, onBack, children }: Props) {
  const { mentor, title, message, meetingType, location, policy } = booking;
  const interval = { start: booking.start, end: booking.end };
  return (
    <>
      <StepHeading title={booking.needs === 'payment' ? 'Review and pay' : 'Review and send'} />
      <div className={classes.columns}>
        <div className={classes.summary}>
          <section aria-labelledby="review-session">
            <h3 id="review-session">Your session</h3>
            <SessionWhen interval={interval} viewerZone={viewerZone} mentor={mentor} />
            <dl className={classes.facts}>
              <div>
                <dt>With</dt>
                <dd>{mentor.name}</dd>
              </div>
              <div>
                <dt>Topic</dt>
                <dd>{title}</dd>
              </div>
              <div>
                <dt>Where</dt>
                <dd>
                  {MEETING_WORDS[meetingType]}
                  {location && `, ${location}`}
                </dd>
              </div>
              {message !== '' && (
                <div>
                  <dt>Message</dt>
                  <dd className={classes.message}>{message}</dd>
                </div>
              )}
            </dl>
          </section>
          <section aria-labelledby="review-terms">
            <h3 id="review-terms">If plans change</h3>
            <ul className={classes.terms}>
              {(booking.price > 0 ? cancellationTerms : freeSessionTerms)(policy).map((term) => (
                <li key={term}>{term}</li>
              ))}
            </ul>
          </section>
        </div>
        <section className={classes.finish} aria-labelledby="review-finish">
          <h3 id="review-finish">{booking.price === 0 ? 'Nothing to pay' : 'Price'}</h3>
          {booking.price > 0 && (
            <PriceTable
              quote={priceLines(booking, offering)}
              minutes={(booking.end - booking.start) / MINUTE}
            />
          )}
          {booking.needs === 'answer' && (
            <p className={classes.asked}>
              {booking.price === 0
                ? `${firstName(mentor.name)} answers your request. The time stays yours until then.`
                : `Nothing is charged now. ${firstName(mentor.name)} answers your request first; you pay when the answer is yes.`}
            </p>
          )}
          {children}
        </section>
      </div>
      {onBack && (
        <Button
          className={classes.back}
          variant="subtle"
          color="gray"
          leftSection={<IconArrowLeft size={16} aria-hidden="true" />}
          onClick={onBack}
        >
          Back
        </Button>
      )}
    </>
  );
}
