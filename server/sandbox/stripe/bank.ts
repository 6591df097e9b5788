import type Stripe from 'stripe';
import { authenticate } from './payments';
import { StripeFault } from './wire/fault';
import type { Form } from './wire/form';
import type { World } from './world';

/** `location`: where the person is sent back to, as the payment asked. */
type BankAnswer = { readonly html: string } | { readonly location: string };

/**
 * The mentee's bank: a page that asks whether they really want to pay (GET), and takes the answer
 * (POST `outcome=approve|refuse`). Whoever has the client secret may answer.
 */
export function bank(world: World, method: 'GET' | 'POST', intentId: string, form: Form): BankAnswer {
  const intent = world.store.get('intents', intentId);
  const secret = form.required('client_secret');
  if (!intent || intent.client_secret !== secret) throw StripeFault.missing('payment_intent', intentId);
  if (method === 'GET') {
    return { html: intent.status === 'requires_action' ? questionPage(intent) : donePage(intent) };
  }
  const outcome = form.required('outcome');
  if (outcome !== 'approve' && outcome !== 'refuse') {
    throw StripeFault.invalid('The outcome is approve or refuse.', { param: 'outcome' });
  }
  // A second click changes nothing: the page just tells how it ended.
  if (intent.status !== 'requires_action') return { html: donePage(intent) };
  const returnUrl = intent.next_action?.redirect_to_url?.return_url;
  const answered = authenticate(world, intent, outcome === 'approve');
  return returnUrl ? { location: returnTo(returnUrl, answered) } : { html: donePage(answered) };
}

function returnTo(returnUrl: string, intent: Stripe.PaymentIntent): string {
  const url = URL.canParse(returnUrl) ? new URL(returnUrl) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw StripeFault.invalid('Not a URL to return to.', { param: 'return_url' });
  }
  url.searchParams.set('payment_intent', intent.id);
  url.searchParams.set('payment_intent_client_secret', intent.client_secret ?? '');
  url.searchParams.set('redirect_status', intent.status === 'succeeded' ? 'succeeded' : 'failed');
  return url.href;
}

function questionPage(intent: Stripe.PaymentIntent): string {
  const secret = escapeHtml(intent.client_secret ?? '');
  return page(
    'Confirm your payment',
    `<p>This page stands in for your bank. Do you want to pay?</p>
    <form method="post">
      <input type="hidden" name="client_secret" value="${secret}">
      <button name="outcome" value="approve">Approve</button>
      <button name="outcome" value="refuse">Refuse</button>
    </form>`,
  );
}

/** Tells the page that opened or framed it, so that it need not ask again and again. */
function donePage(intent: Stripe.PaymentIntent): string {
  const approved = intent.status === 'succeeded';
  const message = JSON.stringify({ type: 'sandbox-bank', paymentIntent: intent.id, status: intent.status });
  return page(
    approved ? 'Payment approved' : 'Payment not approved',
    `<p>${approved ? 'Thank you.' : 'Nothing was paid.'} You can close this window.</p>
    <script>
      for (const other of [window.opener, window.parent === window ? null : window.parent]) {
        other?.postMessage(${message.replaceAll('<', '\\u003c')}, '*');
      }
    </script>`,
  );
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    <style>
      body { font: 16px/1.5 system-ui, sans-serif; max-width: 24rem; margin: 3rem auto; padding: 0 1rem; }
      button { font: inherit; padding: 0.5rem 1.25rem; margin-right: 0.5rem; cursor: pointer; }
    </style>
  </head>
  <body>
    <h1>${title}</h1>
    ${body}
  </body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
