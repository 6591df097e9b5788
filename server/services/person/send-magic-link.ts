import { accepted } from '@/domain/result';
import { withTransaction } from '../../db/transaction';
import type { Services } from '../context';
import { enqueue } from '../job/enqueue';

/**
 * Mails a link that signs its reader in, by a job: a mail server that is down delays it and loses nothing. The
 * address may belong to nobody yet: then following the link makes the account.
 */
export async function sendMagicLink(
  services: Services,
  link: { email: string; url: string; expiresAt: number },
): Promise<void> {
  await withTransaction(services.db, async (tx) => {
    await enqueue(tx, services.clock, 'send-sign-in-link', link, { maxAttempts: 8 });
    return accepted(null);
  });
}
