import { EmailPermanentError, type EmailProviderName, EmailTemporaryError } from './port';

export type HttpRequest = {
  readonly provider: EmailProviderName;
  readonly url: string;
  readonly apiKey: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly timeoutMs: number;
};

export type HttpAnswer = { readonly headers: Headers; readonly body: string };

/** What a provider says when this mail is wrong, in itself and for ever. Everything else may change. */
const ABOUT_THIS_MAIL = new Set([400, 413, 422]);

/**
 * Posts JSON to a mail provider and gives a 2xx answer back. Throws the port's errors for everything else;
 * `explain` may turn an answer that is not 2xx into another one first.
 */
export async function postMail(
  { provider, url, apiKey, headers, body, timeoutMs }: HttpRequest,
  explain?: (status: number, body: string) => Error | undefined,
): Promise<HttpAnswer> {
  const { response, text } = await exchange(provider, url, {
    method: 'POST',
    headers: { ...headers, authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (response.ok) return { headers: response.headers, body: text };

  const explanation = `${response.status} ${text.slice(0, 500)}`;
  throw (
    explain?.(response.status, text) ??
    (ABOUT_THIS_MAIL.has(response.status)
      ? new EmailPermanentError(provider, 'mail', explanation)
      : new EmailTemporaryError(provider, explanation, false))
  );
}

async function exchange(provider: EmailProviderName, url: string, request: RequestInit) {
  try {
    const response = await fetch(url, request);
    return { response, text: await response.text() };
  } catch (error) {
    const timedOut = error instanceof DOMException && error.name === 'TimeoutError';
    const explanation = timedOut ? 'it did not answer in time' : 'it could not be reached';
    throw new EmailTemporaryError(provider, explanation, !neverConnected(error), { cause: error });
  }
}

/** `fetch` hides what happened to the connection in the cause of its error. */
function neverConnected(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'UND_ERR_CONNECT_TIMEOUT';
}
