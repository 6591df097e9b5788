'use client';

import { Button, Skeleton, Stack, useComputedColorScheme } from '@mantine/core';
import { Elements, PaymentElement, useElements, useStripe } from '@stripe/react-stripe-js';
import type { Stripe } from '@stripe/stripe-js';
import { loadStripe } from '@stripe/stripe-js/pure';
import { IconLock } from '@tabler/icons-react';
import { type FormEvent, useEffect, useState } from 'react';
import { ProblemText } from '@/components/problem';
import type { Confirmation } from './confirmation';
import type { FormProps } from './payment-panel';

const loaded = new Map<string, Promise<Stripe | null>>();

/** Stripe.js for a key; loaded once, and again when that failed. */
function stripeFor(publishableKey: string): Promise<Stripe | null> {
  const known = loaded.get(publishableKey);
  if (known) return known;
  const loading = loadStripe(publishableKey);
  loaded.set(publishableKey, loading);
  loading.catch(() => loaded.delete(publishableKey));
  return loading;
}

type Props = FormProps & { bookingId: string };

/** Stripe's own Payment Element: the card never touches our page. */
export default function ElementsForm({ start, ...props }: Props) {
  const scheme = useComputedColorScheme('light');
  const [attempt, setAttempt] = useState(0);
  const [stripe, setStripe] = useState<Stripe | null>(null);
  const [isBroken, setBroken] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks the same question again
  useEffect(() => {
    setBroken(false);
    stripeFor(start.publishableKey).then(setStripe, () => setBroken(true));
  }, [start.publishableKey, attempt]);

  if (isBroken) {
    return (
      <ProblemText
        action={
          <Button size="xs" variant="default" onClick={() => setAttempt(attempt + 1)}>
            Try again
          </Button>
        }
      >
        The payment form could not be loaded. You have not been charged.
      </ProblemText>
    );
  }
  if (!stripe) return <Skeleton height={220} radius="md" aria-hidden="true" />;
  return (
    <Elements
      // Another payment is another form.
      key={start.clientSecret}
      stripe={stripe}
      options={{
        clientSecret: start.clientSecret,
        appearance: { theme: scheme === 'dark' ? 'night' : 'stripe' },
      }}
    >
      <Form {...props} />
    </Elements>
  );
}

function Form({ bookingId, payLabel, isPaying, onPay }: Omit<Props, 'start'>) {
  const stripe = useStripe();
  const elements = useElements();
  const [isReady, setReady] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!stripe || !elements || isPaying) return;
    await onPay(async (): Promise<Confirmation> => {
      // Banks that need the whole window send people back to where the wizard finds the booking again.
      const back = new URL(`?booking=${bookingId}&step=review`, window.location.href);
      const { error } = await stripe.confirmPayment({
        elements,
        confirmParams: { return_url: back.href },
        redirect: 'if_required',
      });
      if (!error) return { kind: 'paid' };
      // What is wrong in a field, Stripe's form says in that field.
      if (error.type === 'validation_error') return { kind: 'incomplete', sentence: error.message ?? '' };
      return { kind: error.type === 'card_error' ? 'declined' : 'unsure' };
    });
  };

  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        {!isReady && <Skeleton height={180} radius="md" aria-hidden="true" />}
        <PaymentElement onReady={() => setReady(true)} />
        <Button
          type="submit"
          size="md"
          fullWidth
          disabled={!isReady}
          loading={isPaying}
          leftSection={<IconLock size={18} aria-hidden="true" />}
        >
          {payLabel}
        </Button>
      </Stack>
    </form>
  );
}
