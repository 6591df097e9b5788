import { setTimeout as delay } from 'node:timers/promises';
import Stripe from 'stripe';
import { ProviderRequestError, ProviderUnavailableError, type UnavailableReason } from '../errors';

type CallLimits = {
  /** Milliseconds until a call gives up, its repetitions included. */
  readonly timeoutMs: number;
  readonly maxRetries: number;
};

export type CallOptions = Stripe.RequestOptions;

const FIRST_PAUSE_MS = 200;

/**
 * Runs one request at Stripe under our own time limit and turns its errors into the port's two. The SDK's
 * retries are off: its time-out is per attempt and starts anew with each, so a hanging provider would hold the
 * mentee for several of them.
 */
export async function callStripe<T>(
  operation: string,
  limits: CallLimits,
  request: (options: CallOptions) => Promise<T>,
): Promise<T> {
  const deadline = performance.now() + limits.timeoutMs;
  for (let attempt = 0; ; attempt += 1) {
    const left = Math.max(1, Math.floor(deadline - performance.now()));
    try {
      return await withinTime(left, request({ timeout: left, maxNetworkRetries: 0 }));
    } catch (error) {
      const reason = unavailableReason(error);
      if (reason === null) throw requestError(operation, error);
      const pause = FIRST_PAUSE_MS * 2 ** attempt;
      const givesUp = reason === 'timeout' || reason === 'credentials' || attempt >= limits.maxRetries;
      if (givesUp || performance.now() + pause >= deadline) {
        const requestId = error instanceof Stripe.errors.StripeError ? error.requestId : undefined;
        throw new ProviderUnavailableError('stripe', operation, reason, requestId);
      }
      await delay(pause);
    }
  }
}

class OutOfTime extends Error {}

/**
 * The SDK's time-out only notices silence; an answer that trickles in byte by byte would never end. Ours fires
 * a little later, so that in the ordinary case the SDK has closed the socket already.
 */
async function withinTime<T>(ms: number, work: Promise<T>): Promise<T> {
  const timer = new AbortController();
  const outOfTime = delay(ms + 50, undefined, { signal: timer.signal }).then(() => {
    throw new OutOfTime();
  });
  outOfTime.catch(() => undefined);
  try {
    return await Promise.race([work, outOfTime]);
  } finally {
    timer.abort();
  }
}

/** Why there was no usable answer, or null when there was one. */
function unavailableReason(error: unknown): UnavailableReason | null {
  if (error instanceof OutOfTime) return 'timeout';
  if (!(error instanceof Stripe.errors.StripeError)) return null;
  if (error instanceof Stripe.errors.StripeConnectionError) {
    return /time ?out/i.test(error.message) ? 'timeout' : 'unreachable';
  }
  if (error instanceof Stripe.errors.StripeRateLimitError) return 'rate_limited';
  if (
    error instanceof Stripe.errors.StripeAuthenticationError ||
    error instanceof Stripe.errors.StripePermissionError
  ) {
    return 'credentials';
  }
  const status = error.statusCode ?? 0;
  return error instanceof Stripe.errors.StripeAPIError || status >= 500 || status === 409 ? 'error' : null;
}

/**
 * Stripe's own error is not passed on, not even as a cause: it carries the whole PaymentIntent with its client
 * secret, and errors end up in logs.
 */
function requestError(operation: string, error: unknown): unknown {
  if (!(error instanceof Stripe.errors.StripeError)) return error;
  const code = error.code ?? error.type;
  return new ProviderRequestError('stripe', operation, code, error.message, error.requestId);
}
