import type { ProviderName } from './port';

export type UnavailableReason = 'timeout' | 'unreachable' | 'error' | 'rate_limited' | 'credentials';

/**
 * There was no usable answer. What was asked may or may not have happened; asking again with the same id is
 * safe. People are told PROVIDER_DOWN.
 */
export class ProviderUnavailableError extends Error {
  override readonly name = 'ProviderUnavailableError';

  constructor(
    readonly provider: ProviderName,
    readonly operation: string,
    readonly reason: UnavailableReason,
    /** The provider's id of the request, for a support ticket. */
    readonly requestId?: string,
  ) {
    super(`${provider} did not answer ${operation}: ${reason}`);
  }
}

/**
 * The provider understood and says no, and always will: an unknown reference, an amount it cannot charge.
 * Nothing happened and repeating is useless. `code` is the provider's own.
 */
export class ProviderRequestError extends Error {
  override readonly name = 'ProviderRequestError';

  constructor(
    readonly provider: ProviderName,
    readonly operation: string,
    readonly code: string,
    explanation: string,
    readonly requestId?: string,
  ) {
    super(`${provider} refused ${operation} (${code}): ${explanation}`);
  }
}
