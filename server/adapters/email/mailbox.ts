import { messageIdFor } from './message-id';
import type { EmailMessage, EmailSender } from './port';

/**
 * The local mailbox: mail that goes nowhere, and is kept to be read in the browser. `store` keeps one message
 * per idempotency key.
 */
export function createMailbox(store: (message: EmailMessage) => Promise<void>): EmailSender {
  return {
    name: 'mailbox',
    honoursKey: true,
    async send(message) {
      await store(message);
      return { messageId: messageIdFor(message) };
    },
  };
}
