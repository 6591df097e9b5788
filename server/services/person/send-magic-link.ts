import { refusal } from '@/domain/refusal';
import { accepted, type Result, refused } from '@/domain/result';
import { withTransaction } from '../../db/transaction';
import type { Services } from '../context';
import { enqueue } from '../job/enqueue';

/**
 * Mails a link that signs its reader in, by a job: a mail server that is down delays it and loses nothing. The
 * address may belong to nobody yet: then following the link makes the account. Refuses with TOO_MANY_ATTEMPTS, so
 * that nobody's mailbox is flooded from our sign-in page.
 */
export async function sendMagicLink(
  services: Services,
  link: { email: string; url: string; expiresAt: number },
): Promise<Result<null>> {
  const now = services.clock.now();
  const retryAt = services.attempts.begin(`link|${link.email.toLowerCase()}`, now);
  if (retryAt !== null) return refused(refusal('TOO_MANY_ATTEMPTS', { retryAt }));
  return withTransaction(services.db, async (tx) => {
    await enqueue(tx, services.clock, 'send-sign-in-link', link, { maxAttempts: 8 });
    return accepted(null);
  });
}
