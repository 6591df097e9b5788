'use client';

import { Button, Skeleton, Stack } from '@mantine/core';
import dynamic from 'next/dynamic';
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { Problem, ProblemText } from '@/components/problem';
import type { BookingView, PaymentStartView } from '@/contracts/booking';
import { formatMoney } from '@/domain/money/decimal';
import { REFUSALS, type RefusalCode } from '@/domain/refusal';
import { useLocale } from '@/features/session/screen';
import { refusalOf, sentenceOf } from '@/trpc/client';
import { BankDialog } from './bank-dialog';
import type { Confirmation } from './confirmation';
import { SandboxCardForm } from './sandbox-card-form';
import { usePaymentStart } from './use-payment-start';
import { useSettlement } from './use-settlement';

/** An answer that got lost on the way to the browser may still be on its way to the provider. */
const TIMES_FOR_A_LOST_ANSWER = 4;

// Stripe's part is loaded only where it is used.
const ElementsForm = dynamic(() => import('./elements-form'), {
  ssr: false,
  loading: () => <FormSkeleton />,
});

/** What a form is given to do its part. */
export type FormProps = {
  start: PaymentStartView;
  payLabel: string;
  isPaying: boolean;
  /** Runs the form's own talk with the provider, and everything that follows; gives back what the provider said. */
  onPay: (confirm: () => Promise<Confirmation>) => Promise<Confirmation>;
};

type Props = {
  booking: BookingView;
  /** Said while money may be on its way: the hold must not be given back then. */
  onPaying: (isPaying: boolean) => void;
  /** Whatever became of it, this is the booking now. */
  onSettled: (booking: BookingView) => void;
  /** The booking is not what is shown any more: other price, or no hold. */
  onStale: () => void;
  /** Somebody comes back from their bank's page and may have paid already. */
  isReturning: boolean;
};

/**
 * Takes the money for a held booking. The card goes from the browser to the provider; our server is only told to look,
 * and what it finds there is the truth.
 */
export function PaymentPanel({ booking, onPaying, onSettled, onStale, isReturning }: Props) {
  const locale = useLocale();
  const start = usePaymentStart(booking);
  const settle = useSettlement(booking.id);
  const [isPaying, setPaying] = useState(false);
  const [problem, setProblem] = useState<ReactNode>(null);
  const [bank, setBank] = useState<string | null>(null);

  const busy = (now: boolean) => {
    setPaying(now);
    onPaying(now);
  };
  useEffect(() => () => onPaying(false), [onPaying]);

  const stop = (sentence: ReactNode) => {
    busy(false);
    setProblem(sentence);
  };

  /** Something may have been paid: find out, and show it. */
  const findOut = async (times = TIMES_FOR_A_LOST_ANSWER) => {
    setBank(null);
    try {
      const settlement = await settle(times);
      if (settlement === null) return stop(REFUSALS.PAYMENT_FAILED.sentence);
      busy(false);
      if (settlement.outcome === 'declined') setProblem(sentenceFor(settlement.refusal));
      onSettled(settlement.booking);
    } catch (error) {
      if (!(error instanceof Error && error.name === 'AbortError')) stop(sentenceOf(error));
    }
  };

  const pay: FormProps['onPay'] = async (confirm) => {
    setProblem(null);
    busy(true);
    const said = await confirm();
    if (said.kind === 'bank') setBank(said.url);
    else if (said.kind === 'incomplete') busy(false);
    else await findOut();
    return said;
  };

  const comeBack = useEffectEvent(() => {
    busy(true);
    void findOut();
  });
  const mayHavePaid = isReturning || booking.payment?.status === 'processing';
  useEffect(() => {
    if (!mayHavePaid) return;
    const timer = setTimeout(() => comeBack());
    return () => clearTimeout(timer);
  }, [mayHavePaid]);

  const refusal = refusalOf(start.error)?.code;
  const isStale = refusal !== undefined && refusal !== 'PROVIDER_DOWN';
  const tellStale = useEffectEvent(onStale);
  useEffect(() => {
    if (isStale) tellStale();
  }, [isStale]);

  if (start.error) {
    return (
      <Problem error={start.error}>
        <Button size="xs" variant="default" loading={start.isFetching} onClick={() => start.refetch()}>
          Try again
        </Button>
      </Problem>
    );
  }
  if (!start.data) return <FormSkeleton />;

  const { amount, currency, form } = start.data;
  const payLabel = `Pay ${formatMoney({ amount, currency }, locale)}`;
  const formProps: FormProps = { start: start.data, payLabel, isPaying, onPay: pay };
  return (
    <Stack gap="md">
      {problem && <ProblemText>{problem}</ProblemText>}
      {form.kind === 'sandbox' ? (
        <SandboxCardForm {...formProps} baseUrl={form.baseUrl} />
      ) : (
        <ElementsForm {...formProps} bookingId={booking.id} />
      )}
      {bank !== null && (
        <BankDialog url={bank} paymentIntent={start.data.providerRef} onAnswered={() => findOut(1)} />
      )}
    </Stack>
  );
}

function sentenceFor(code: string | null): string {
  const known = code !== null && code in REFUSALS ? (code as RefusalCode) : 'PAYMENT_FAILED';
  return REFUSALS[known].sentence;
}

function FormSkeleton() {
  return (
    <Stack gap="sm" aria-hidden="true">
      <Skeleton height={58} radius="md" />
      <Skeleton height={58} radius="md" />
      <Skeleton height={42} radius="md" />
    </Stack>
  );
}
