import type { House } from './house';

type Card = '4242424242424242' | '4000000000000002' | '4000000000009995' | '4000002500003155';

/**
 * Pays like the mentee's browser does: the card goes to the sandbox and to nobody else. Returns what the provider
 * answered: a status, or the code of a decline.
 */
export async function payByCard(
  { sandbox }: Pick<House, 'sandbox'>,
  payment: { providerRef: string; clientSecret: string },
  card: Card = '4242424242424242',
): Promise<string> {
  const method = await post(`${sandbox.url}/v1/payment_methods`, {
    key: 'pk_test_house',
    type: 'card',
    'card[number]': card,
    'card[exp_month]': '12',
    'card[exp_year]': '2040',
    'card[cvc]': '123',
  });
  const intent = await post(`${sandbox.url}/v1/payment_intents/${payment.providerRef}/confirm`, {
    key: 'pk_test_house',
    client_secret: payment.clientSecret,
    payment_method: String(method.id),
  });
  return String(intent.status ?? intent.code);
}

async function post(url: string, fields: Record<string, string>): Promise<Record<string, unknown>> {
  const response = await fetch(url, {
    method: 'POST',
    body: new URLSearchParams(fields),
    signal: AbortSignal.timeout(10_000),
  });
  const body: unknown = await response.json();
  if (!body || typeof body !== 'object') throw new Error(`The sandbox answered ${response.status}`);
  const answer = 'error' in body && body.error && typeof body.error === 'object' ? body.error : body;
  return { ...answer };
}
