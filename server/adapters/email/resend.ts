import { writeAddress } from './address';
import { postMail } from './http';
import { EmailPermanentError, type EmailSender, EmailTemporaryError } from './port';

export type ResendSettings = {
  readonly apiKey: string;
  readonly baseUrl?: string;
  readonly timeoutMs?: number;
};

/** Mail by Resend, which remembers idempotency keys for a day. */
export function createResendSender({
  apiKey,
  baseUrl = 'https://api.resend.com',
  timeoutMs = 15_000,
}: ResendSettings): EmailSender {
  return {
    name: 'resend',
    honoursKey: true,
    async send({ idempotencyKey, to, from, replyTo, subject, html, text, headers, calendar }) {
      const { body } = await postMail(
        {
          provider: 'resend',
          url: `${baseUrl}/emails`,
          apiKey,
          timeoutMs,
          headers: { 'idempotency-key': idempotencyKey },
          body: {
            from: writeAddress(from),
            to: [writeAddress(to)],
            reply_to: replyTo && writeAddress(replyTo),
            subject,
            html,
            text,
            headers,
            attachments: calendar && [
              {
                filename: 'invite.ics',
                content: Buffer.from(calendar.content).toString('base64'),
                content_type: `text/calendar; charset=utf-8; method=${calendar.method}`,
              },
            ],
          },
        },
        explainConflict,
      );
      return { messageId: readId(body) };
    },
  };
}

/** A key that was used with other content means that a mail with this key is already out: not to be repeated. */
function explainConflict(status: number, body: string): Error | undefined {
  if (status !== 409 || !body.includes('invalid_idempotent_request')) return undefined;
  return new EmailPermanentError(
    'resend',
    'repetition',
    'a mail with this key was already sent with other content',
  );
}

function readId(body: string): string {
  try {
    const answer: unknown = JSON.parse(body);
    if (typeof answer === 'object' && answer !== null && 'id' in answer && typeof answer.id === 'string') {
      return answer.id;
    }
  } catch {
    // Told below, together with an answer that is JSON and says nothing.
  }
  throw new EmailTemporaryError('resend', 'it accepted the mail and did not say under which id', true);
}
