import { createHash } from 'node:crypto';
import type { EmailMessage } from './port';

/**
 * The Message-ID of a mail, the same each time it is sent: where a server took it and its answer got lost, many
 * mail programs show the second copy as the first.
 */
export function messageIdFor({ idempotencyKey, from }: EmailMessage): string {
  const digest = createHash('sha256').update(idempotencyKey).digest('hex').slice(0, 40);
  return `<${digest}@${from.address.split('@').at(-1)}>`;
}
