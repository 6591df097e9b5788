import type { EmailMessage } from '../../adapters/email/port';
import type { Services } from '../context';

/** Keeps a mail in the local mailbox, once for its key. */
export async function storeMail(
  { db, clock, newId }: Pick<Services, 'db' | 'clock' | 'newId'>,
  message: EmailMessage,
): Promise<void> {
  await db.mailboxMessage.createMany({
    data: {
      id: newId(),
      idempotencyKey: message.idempotencyKey,
      to: message.to.name ? `${message.to.name} <${message.to.address}>` : message.to.address,
      subject: message.subject,
      html: message.html,
      text: message.text,
      calendar: message.calendar?.content ?? null,
      createdAt: new Date(clock.now()),
    },
    skipDuplicates: true,
  });
}
