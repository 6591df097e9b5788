'use client';

import { Button } from '@mantine/core';
import { useSearchParams } from 'next/navigation';
import { Problem, ProblemText } from '@/components/problem';
import type { BookingView } from '@/contracts/booking';
import { useLocale } from '@/features/session/screen';
import { refusalOf, sentenceOf } from '@/trpc/client';
import { PaymentPanel } from '../pay/payment-panel';
import { DetailsStep } from './details-step';
import { HoldCountdown } from './hold-countdown';
import { priceText, quoteFor } from './price';
import { PriceTable } from './price-table';
import { ReviewStep } from './review-step';
import { SessionWhen } from './session-when';
import { minutesOf, type Wizard } from './use-wizard';
import classes from './wizard.module.css';

/** The steps with a time in one's hand: its countdown above them. */
export function HeldSteps({ wizard }: { wizard: Wizard }) {
  const { booking, view } = wizard;
  if (!booking) return null;
  return (
    <>
      <HoldCountdown key={booking.id} booking={booking} />
      {view === 'review' ? (
        <Review wizard={wizard} booking={booking} />
      ) : (
        <Details wizard={wizard} booking={booking} />
      )}
    </>
  );
}

type Props = { wizard: Wizard; booking: BookingView };

function Details({ wizard, booking }: Props) {
  const { profile, offering, details, hold, viewerZone } = wizard;
  if (!details) return null;
  const minutes = minutesOf(booking);
  // Shown at once; it goes back to what it was when it is refused.
  const shownMinutes = (hold.resize.isPending && hold.resize.variables?.minutes) || minutes;
  const quote = offering && quoteFor(offering, shownMinutes, details.addOns);
  const problem = hold.resize.error ?? hold.take.error;
  const wanted = hold.resize.error ? hold.resize.variables?.minutes : hold.take.variables?.minutes;
  return (
    <div className={classes.withAside}>
      <DetailsStep
        booking={booking}
        offerings={profile.offerings}
        details={details}
        minutes={shownMinutes}
        onDraft={wizard.write}
        onMinutes={wizard.resize}
        onOffering={wizard.changeOffering}
        isChanging={hold.resize.isPending || hold.take.isPending}
        problem={problem && <ProblemText>{whyNotResized(problem, wanted ?? minutes, minutes)}</ProblemText>}
        isSaving={hold.save.isPending}
        onContinue={wizard.saveDetails}
        onBack={wizard.backToTime}
      >
        <Problem error={hold.save.error} />
      </DetailsStep>
      <aside className={classes.aside} aria-label="Your session">
        <SessionWhen interval={booking} viewerZone={viewerZone} mentor={booking.mentor} />
        {quote && <PriceTable quote={quote} minutes={shownMinutes} />}
      </aside>
    </div>
  );
}

/** A longer session that does not fit is no reason to give up the shorter one. */
function whyNotResized(error: unknown, wanted: number, kept: number): string {
  const code = refusalOf(error)?.code;
  return code === 'SLOT_TAKEN' || code === 'SLOT_NOT_OFFERED'
    ? `${wanted} minutes do not fit here: the time after it is not free. You keep your ${kept} minutes.`
    : sentenceOf(error);
}

function Review({ wizard, booking }: Props) {
  const { offering, hold, shownPrice, viewerZone } = wizard;
  const locale = useLocale();
  const isReturning = useSearchParams().has('payment_intent');
  const { price, currency } = booking;
  const before =
    shownPrice?.bookingId === booking.id && shownPrice.amount !== price ? shownPrice.amount : null;
  return (
    <ReviewStep
      booking={booking}
      offering={offering}
      viewerZone={viewerZone}
      onBack={booking.acceptedAt === null ? wizard.backToDetails : null}
    >
      {before !== null && (
        <ProblemText>
          The price has changed from {priceText({ amount: before, currency }, locale)} to{' '}
          {priceText({ amount: price, currency }, locale)} since you chose it.
        </ProblemText>
      )}
      {booking.needs === 'payment' ? (
        <PaymentPanel
          booking={booking}
          onPaying={wizard.setPaying}
          onSettled={hold.show}
          onStale={wizard.lookAgain}
          isReturning={isReturning}
        />
      ) : (
        <>
          <Problem error={hold.request.error} />
          <Button
            size="md"
            fullWidth
            loading={hold.request.isPending}
            onClick={() =>
              hold.request.mutate({ bookingId: booking.id }, { onError: () => wizard.lookAgain() })
            }
          >
            Send request
          </Button>
        </>
      )}
    </ReviewStep>
  );
}
