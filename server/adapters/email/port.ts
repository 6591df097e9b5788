/** Somebody mail goes to or comes from; without a name, `name` is null. */
export type EmailAddress = { readonly name: string | null; readonly address: string };

export type EmailProviderName = 'smtp' | 'resend' | 'sendgrid' | 'mailbox';

export type EmailMessage = {
  /** The delivery's own key, at most 256 characters. Sending again with the same one is the same mail. */
  readonly idempotencyKey: string;
  readonly to: EmailAddress;
  readonly from: EmailAddress;
  readonly replyTo?: EmailAddress;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Goes along as a file and, where the provider can, as part of the mail itself, for clients with buttons. */
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly content: string };
};

/**
 * Somebody who takes mail from us. Every call ends within the configured time-out, and throws
 * `EmailTemporaryError` when trying again may help or `EmailPermanentError` when it never will.
 */
export interface EmailSender {
  readonly name: EmailProviderName;
  /** Whether sending twice with one key sends one mail. Where not, an uncertain failure may mean two. */
  readonly honoursKey: boolean;
  /** Gives the provider's id of the mail, by which its delivery webhooks speak of it. */
  send(message: EmailMessage): Promise<{ readonly messageId: string }>;
}

/**
 * The mail did not go out now, and may later. `uncertain` says that the provider may have taken it all the same:
 * it had everything and its answer got lost.
 */
export class EmailTemporaryError extends Error {
  override readonly name = 'EmailTemporaryError';

  constructor(
    readonly provider: EmailProviderName,
    explanation: string,
    readonly uncertain: boolean,
    options?: ErrorOptions,
  ) {
    super(`${provider} did not take the mail: ${explanation}`, options);
  }
}

/**
 * The provider understood and will never take this mail. `blames` says why: the address does not exist, the mail
 * itself is refused, or it is a repetition of one that is already out.
 */
export class EmailPermanentError extends Error {
  override readonly name = 'EmailPermanentError';

  constructor(
    readonly provider: EmailProviderName,
    readonly blames: 'address' | 'mail' | 'repetition',
    explanation: string,
    options?: ErrorOptions,
  ) {
    super(`${provider} refused the mail: ${explanation}`, options);
  }
}
