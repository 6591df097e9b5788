import type { PaymentStartView } from '@/contracts/booking';
import type { Card } from './card';
import type { Confirmation } from './confirmation';

/** How long the provider may think before our server is asked what became of it. */
const PATIENCE_MS = 10_000;

type Start = Pick<PaymentStartView, 'providerRef' | 'clientSecret' | 'publishableKey'> & { baseUrl: string };

/** The card goes from the browser straight to the provider, which gives back a name for it that may be passed on. */
type CardName =
  | { readonly ok: true; readonly name: string }
  | { readonly ok: false; readonly why: Confirmation };

/** Asks the payment sandbox to take the money from a card, as Stripe's own form would ask Stripe. */
export async function confirmCard(start: Start, card: Card, signal: AbortSignal): Promise<Confirmation> {
  const named = await nameCard(start, card, signal);
  if (!named.ok) return named.why;
  const answer = await post(
    `${start.baseUrl}/v1/payment_intents/${start.providerRef}/confirm`,
    { key: start.publishableKey, client_secret: start.clientSecret, payment_method: named.name },
    signal,
  );
  if (answer === null) return { kind: 'unsure' };
  const { status, body } = answer;
  if (status === 200) return confirmed(body);
  if (status === 402) return { kind: 'declined' };
  const intent = at(at(body, 'error'), 'payment_intent');
  return at(intent, 'status') === 'succeeded' ? { kind: 'paid' } : { kind: 'unsure' };
}

async function nameCard(start: Start, card: Card, signal: AbortSignal): Promise<CardName> {
  const answer = await post(
    `${start.baseUrl}/v1/payment_methods`,
    {
      key: start.publishableKey,
      type: 'card',
      'card[number]': card.number,
      'card[exp_month]': String(card.month),
      'card[exp_year]': String(card.year),
      'card[cvc]': card.cvc,
    },
    signal,
  );
  const name = at(answer?.body, 'id');
  if (answer?.status === 200 && typeof name === 'string') return { ok: true, name };
  const code = at(at(answer?.body, 'error'), 'code');
  // Without a card nothing can have been paid.
  return { ok: false, why: answer?.status === 402 ? faultOf(code) : { kind: 'unsure' } };
}

function confirmed(intent: unknown): Confirmation {
  const status = at(intent, 'status');
  if (status === 'succeeded') return { kind: 'paid' };
  const url = at(at(at(intent, 'next_action'), 'redirect_to_url'), 'url');
  return status === 'requires_action' && typeof url === 'string' ? { kind: 'bank', url } : { kind: 'unsure' };
}

function faultOf(code: unknown): Confirmation {
  switch (code) {
    case 'invalid_expiry_month':
    case 'invalid_expiry_year':
      return { kind: 'incomplete', field: 'expiry', sentence: 'This date is not right.' };
    case 'invalid_cvc':
      return { kind: 'incomplete', field: 'cvc', sentence: 'This code is not right.' };
    case 'incorrect_number':
      return { kind: 'incomplete', field: 'number', sentence: 'This is not a card number.' };
    default:
      return { kind: 'incomplete', field: 'number', sentence: 'Only the test cards below work here.' };
  }
}

/** Posts a form as JSON-speaking APIs answer it; `null` when there was no answer in time. */
async function post(
  url: string,
  fields: Record<string, string>,
  signal: AbortSignal,
): Promise<{ status: number; body: unknown } | null> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      body: new URLSearchParams(fields),
      // The provider knows nobody by our cookies.
      credentials: 'omit',
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
    });
    return { status: response.status, body: await response.json() };
  } catch {
    return null;
  }
}

function at(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
