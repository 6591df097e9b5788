import { plainName } from './address';
import { postMail } from './http';
import { messageIdFor } from './message-id';
import type { EmailAddress, EmailSender } from './port';

export type SendGridSettings = {
  readonly apiKey: string;
  readonly baseUrl?: string;
  readonly timeoutMs?: number;
};

/** Mail by SendGrid, which knows no idempotency keys: a retry after an answer got lost may be a second mail. */
export function createSendGridSender({
  apiKey,
  baseUrl = 'https://api.sendgrid.com',
  timeoutMs = 15_000,
}: SendGridSettings): EmailSender {
  return {
    name: 'sendgrid',
    honoursKey: false,
    async send(message) {
      const { to, from, replyTo, subject, html, text, calendar } = message;
      const answer = await postMail({
        provider: 'sendgrid',
        url: `${baseUrl}/v3/mail/send`,
        apiKey,
        timeoutMs,
        body: {
          personalizations: [{ to: [party(to)], custom_args: { delivery_key: message.idempotencyKey } }],
          from: party(from),
          reply_to: replyTo && party(replyTo),
          subject,
          headers: message.headers,
          content: [
            { type: 'text/plain', value: text },
            { type: 'text/html', value: html },
            // The only parameter it lets through here is the method.
            ...(calendar
              ? [{ type: `text/calendar; method=${calendar.method}`, value: calendar.content }]
              : []),
          ],
          attachments: calendar && [
            {
              content: Buffer.from(calendar.content).toString('base64'),
              type: 'application/ics',
              filename: 'invite.ics',
              disposition: 'attachment',
            },
          ],
          // Rewritten links would hide from people where a sign-in link or a session leads.
          tracking_settings: {
            click_tracking: { enable: false, enable_text: false },
            open_tracking: { enable: false },
          },
        },
      });
      return { messageId: answer.headers.get('x-message-id') ?? messageIdFor(message) };
    },
  };
}

function party(to: EmailAddress) {
  const name = plainName(to);
  return name === null ? { email: to.address } : { email: to.address, name };
}
