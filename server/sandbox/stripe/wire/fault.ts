import type Stripe from 'stripe';

/** The `error` of an answer that is not 2xx. */
type FaultBody = {
  readonly type: 'invalid_request_error' | 'card_error' | 'api_error' | 'idempotency_error';
  readonly message: string;
  readonly code?: string;
  readonly decline_code?: string;
  readonly param?: string;
  readonly charge?: string;
  readonly payment_intent?: Stripe.PaymentIntent;
  readonly payment_method?: Stripe.PaymentMethod;
};

type FaultDetails = Pick<FaultBody, 'code' | 'param' | 'payment_intent'>;

/** Thrown anywhere in the sandbox; becomes the answer `{ error: body }`. */
export class StripeFault extends Error {
  constructor(
    readonly status: number,
    readonly body: FaultBody,
  ) {
    super(body.message);
  }

  static invalid(message: string, details: FaultDetails = {}): StripeFault {
    return new StripeFault(400, { type: 'invalid_request_error', message, ...details });
  }

  static missing(kind: string, id: string): StripeFault {
    const message = `No such ${kind}: '${id}'`;
    return new StripeFault(404, {
      type: 'invalid_request_error',
      code: 'resource_missing',
      message,
      param: kind,
    });
  }

  static card(body: Omit<FaultBody, 'type'>): StripeFault {
    return new StripeFault(402, { type: 'card_error', ...body });
  }
}
