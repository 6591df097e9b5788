import { accepted } from '@/domain/result';
import { withTransaction } from '../../db/transaction';
import { SYSTEM } from '../actor';
import type { Services } from '../context';
import { recordEvent } from '../event/record-event';

/**
 * Mails a link that signs its reader in. It goes the way every message goes (event, delivery, retries), so a mail
 * server that is down delays it and loses nothing. The address may belong to nobody yet: then the link makes the account.
 */
export async function sendMagicLink(
  services: Services,
  link: { email: string; url: string; expiresAt: number },
): Promise<void> {
  await withTransaction(services.db, async (tx) => {
    await recordEvent(tx, services, {
      kind: 'magic_link',
      bookingId: null,
      actor: SYSTEM,
      facts: { email: link.email, url: link.url, expiresAt: link.expiresAt },
      at: services.clock.now(),
    });
    return accepted(null);
  });
}
