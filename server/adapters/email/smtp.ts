import nodemailer, { type NodemailerError } from 'nodemailer';
import { plainName } from './address';
import { messageIdFor } from './message-id';
import { type EmailAddress, EmailPermanentError, type EmailSender, EmailTemporaryError } from './port';

export type SmtpSettings = {
  /** smtp://user:password@host:port, or smtps:// for TLS from the first byte. */
  readonly url: string;
  /** In milliseconds: how long one mail may take, from connecting to the server's last word. */
  readonly timeoutMs?: number;
};

/** Mail by SMTP, upgraded to TLS wherever the server offers it. */
export function createSmtpSender({ url, timeoutMs = 20_000 }: SmtpSettings): EmailSender {
  // Shorter than the whole, so that a server that never greeted is told apart from one that had the mail.
  const untilGreeted = Math.ceil(timeoutMs / 2);
  const transport = nodemailer.createTransport({
    url,
    connectionTimeout: untilGreeted,
    greetingTimeout: untilGreeted,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });

  return {
    name: 'smtp',
    honoursKey: false,
    async send(message) {
      const messageId = messageIdFor(message);
      try {
        await transport.sendMail({
          messageId,
          to: mailbox(message.to),
          from: mailbox(message.from),
          replyTo: message.replyTo && mailbox(message.replyTo),
          subject: message.subject,
          html: message.html,
          text: message.text,
          headers: { ...message.headers },
          icalEvent: message.calendar && { ...message.calendar, filename: 'invite.ics' },
          signal: AbortSignal.timeout(timeoutMs),
        });
      } catch (error) {
        throw asEmailError(error);
      }
      return { messageId };
    },
  };
}

function mailbox(to: EmailAddress) {
  return { name: plainName(to) ?? '', address: to.address };
}

function asEmailError(thrown: unknown): Error {
  if (!(thrown instanceof Error)) return new EmailTemporaryError('smtp', String(thrown), true);
  const error: NodemailerError = thrown;
  // A refused log-in is answered with a 5xx as well, but it is our mistake and not that of this mail.
  const aboutMail = error.code === 'EENVELOPE' || error.code === 'EMESSAGE';
  if (aboutMail && error.permanent !== false) {
    const blames = refusesAddress(error) ? 'address' : 'mail';
    return new EmailPermanentError('smtp', blames, error.response ?? error.message, { cause: error });
  }
  const uncertain = error.responseCode === undefined && !failedBeforeMail(error);
  return new EmailTemporaryError('smtp', error.response ?? error.message, uncertain, { cause: error });
}

/**
 * Whether the recipient was refused for being nobody. The enhanced status says so by 5.1; anything else there is a
 * full mailbox or a rule of theirs, and passes. Servers without one are believed to mean the address.
 */
function refusesAddress({ command, response = '' }: NodemailerError): boolean {
  if (command !== 'RCPT TO') return false;
  const [, subject] = /^\d{3}[ -]5\.(\d{1,3})\.\d{1,3}\b/.exec(response) ?? [];
  return subject === undefined || subject === '1';
}

/** Whether it went wrong at a point where the server cannot have had the mail yet. */
function failedBeforeMail({ code, syscall, timeoutType }: NodemailerError): boolean {
  return (
    syscall === 'connect' ||
    code === 'EDNS' ||
    code === 'ETLS' ||
    code === 'EAUTH' ||
    (timeoutType !== undefined && timeoutType !== 'SOCKET_TIMEOUT')
  );
}
