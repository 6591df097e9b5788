import type { RefusalCode } from '@/domain/refusal';
import type { Result } from '@/domain/result';
import type { Instant } from '@/domain/time/instant';

export type ProviderName = 'stripe' | 'razorpay';

/**
 * Where a payment stands at the provider.
 * - `awaiting_method`: nobody has tried to pay yet.
 * - `requires_action`: the mentee's bank wants a second step.
 * - `processing`: the bank has not answered; it may still go either way.
 * - `succeeded`: the money is with us, for good.
 * - `failed`: the last attempt failed (`failure` says how). Another attempt on the same payment is possible, so
 *   it can still become `succeeded` until it is cancelled.
 * - `cancelled`: no attempt can succeed any more.
 */
export type PaymentStatus =
  | 'awaiting_method'
  | 'requires_action'
  | 'processing'
  | 'succeeded'
  | 'failed'
  | 'cancelled';

/** A payment as the provider tells it at this moment. Amounts in the currency's minor unit (ISO 4217). */
export type PaymentState = {
  readonly providerRef: string;
  readonly status: PaymentStatus;
  readonly amount: number;
  readonly currency: string;
  /** What has really arrived; 0 until `succeeded`. */
  readonly amountReceived: number;
  /** Why the last attempt failed. */
  readonly failure?: RefusalCode;
  /** What we attached when we made it; `payment_id` is always among it. */
  readonly metadata: Readonly<Record<string, string>>;
  /** The provider's name for the latest attempt to move money, for transfers and for support. */
  readonly latestChargeRef?: string;
};

export type CreatePayment = {
  /** Our own id of the payment; the same id never makes a second payment. */
  readonly paymentId: string;
  readonly amount: number;
  readonly currency: string;
  readonly description: string;
  /** Ids only (booking, mentor …): the provider shows these to its staff. */
  readonly metadata: Readonly<Record<string, string>>;
  readonly customerEmail: string;
  /** Ties the payment to the later transfer to the mentor; the booking's id. */
  readonly transferGroup: string;
};

export type CreatedPayment = {
  readonly providerRef: string;
  /** Lets the mentee's browser, and nobody else, complete this payment. Never logged. */
  readonly clientSecret: string;
  readonly status: PaymentStatus;
};

export type Refund = {
  /** Our own id of the refund; the same id never moves money twice. */
  readonly refundId: string;
  readonly providerRef: string;
  readonly amount: number;
  readonly currency: string;
  /** For the provider's records; the mentee reads our own words. */
  readonly reason: string;
};

/** `pending` refunds become `succeeded` or `failed` later; `failed` needs a new refund with a new id. */
export type RefundState = {
  readonly refundRef: string;
  readonly status: 'pending' | 'succeeded' | 'failed' | 'cancelled';
};

export type ProviderEventKind =
  | 'payment.succeeded'
  | 'payment.failed'
  | 'payment.cancelled'
  | 'payment.processing'
  | 'payment.requires_action'
  | 'refund.updated'
  | 'dispute.opened'
  | 'dispute.closed'
  | 'other';

/**
 * What a verified webhook says happened. Events come twice, late and out of order, so it is a hint to ask the
 * provider (`retrievePayment`), never the truth itself.
 */
export type ProviderEvent = {
  /** The provider's id of the event; the same when it is delivered again. */
  readonly id: string;
  readonly kind: ProviderEventKind;
  /** The payment it is about; null only for `other`, or when the provider does not say. */
  readonly providerRef: string | null;
  /** Our own id of that payment where the event carries it: settles a payment whose reference we lost. */
  readonly paymentId: string | null;
  readonly refundRef: string | null;
  readonly createdAt: Instant;
  /** The provider's own name of the event, for the record. */
  readonly type: string;
};

/** Request headers as Node gives them: names in lower case. */
export type WebhookHeaders = Readonly<Record<string, string | string[] | undefined>>;

/**
 * What Parley needs from somebody who moves money. Every call ends within the configured time-out, repeats
 * itself only where repeating cannot pay twice, and throws `ProviderUnavailableError` when there was no usable
 * answer (whatever was asked may still have happened: ask again with the same id) or `ProviderRequestError`
 * when the provider understood and will never do it.
 */
export interface PaymentProvider {
  readonly name: ProviderName;

  /**
   * Makes a payment, or gives the one this `paymentId` already made, as it stands now. Providers remember the
   * id for about a day; after that look with `findPayment` first.
   */
  createPayment(payment: CreatePayment): Promise<CreatedPayment>;

  /** Asks how the payment stands. This and a verified webhook are the only things settlement believes. */
  retrievePayment(providerRef: string): Promise<PaymentState>;

  /**
   * Looks a payment up by our own id, for when its reference was never stored. Where the id made several, the
   * one furthest along is given; null when there is none.
   */
  findPayment(paymentId: string): Promise<PaymentState | null>;

  /**
   * Makes sure no attempt can succeed any more and gives the state after that: `cancelled`, or whatever was
   * faster (`succeeded`, `processing`), which the caller has to deal with.
   */
  cancelPayment(providerRef: string): Promise<PaymentState>;

  /** Gives money back, once per `refundId` for ever. Refuses with REFUND_TOO_LARGE. */
  refund(refund: Refund): Promise<Result<RefundState>>;

  retrieveRefund(refundRef: string): Promise<RefundState>;

  /**
   * Checks that the provider sent exactly these bytes, recently where the provider dates them, and reads them.
   * Refuses with WEBHOOK_UNVERIFIED, also when no webhook secret is configured.
   */
  verifyWebhook(rawBody: Buffer, headers: WebhookHeaders): Result<ProviderEvent>;
}
