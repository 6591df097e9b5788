import { createHash } from 'node:crypto';
import type { Instant } from '@/domain/time/instant';
import { renderEmail } from '@/emails/render';
import { EmailPermanentError } from '../../adapters/email/port';
import type { Services } from '../context';

/**
 * Mails a sign-in link to an address that may belong to nobody yet. Throws when the mail server cannot take it now,
 * so that the queue tries again; a link that has run out meanwhile is not sent any more.
 */
export async function sendSignInLink(
  { db, clock, mail, appUrl, log }: Services,
  { email, url, expiresAt }: { email: string; url: string; expiresAt: Instant },
): Promise<void> {
  if (clock.now() >= expiresAt) return;
  const person = await db.person.findUnique({ where: { email }, select: { name: true, timeZone: true } });
  const rendered = await renderEmail(
    'magic_link',
    { name: person?.name ?? '', zone: person?.timeZone ?? 'UTC', role: 'person' },
    { url, expiresAt },
    { app: appUrl, unsubscribe: null },
  );
  try {
    await mail.sender.send({
      idempotencyKey: createHash('sha256').update(url).digest('hex'),
      to: { name: person?.name ?? null, address: email },
      from: mail.from,
      ...rendered,
    });
  } catch (error) {
    if (!(error instanceof EmailPermanentError)) throw error;
    log.warn('sign-in link refused for good', { error });
  }
}
