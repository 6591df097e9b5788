import type { PayInSandbox } from './sessions';

/** Pays with the sandbox's Visa, through the same call that a browser makes. */
export function payInSandbox(sandboxUrl: string, publishableKey: string): PayInSandbox {
  return async ({ providerRef, clientSecret }) => {
    await fetch(`${sandboxUrl}/v1/payment_intents/${providerRef}/confirm`, {
      method: 'POST',
      body: new URLSearchParams({
        key: publishableKey,
        client_secret: clientSecret,
        payment_method: 'pm_card_visa',
      }),
      signal: AbortSignal.timeout(10_000),
    });
  };
}
