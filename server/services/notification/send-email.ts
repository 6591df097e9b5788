import { nextAttempt } from '@/domain/notification/retry';
import { isStillTrue } from '@/domain/notification/still-true';
import { accepted } from '@/domain/result';
import type { Instant } from '@/domain/time/instant';
import { type EmailMessage, EmailPermanentError, EmailTemporaryError } from '../../adapters/email/port';
import type { Prisma, Tx } from '../../db/client';
import { withTransaction } from '../../db/transaction';
import type { Services } from '../context';
import { composeEmail } from './compose-email';
import { type DeliveryRecord, findDelivery } from './delivery-record';
import { callNext, queueEmail, whoseTurn } from './email-lane';
import { markBounced } from './mark-bounced';
import { asItIs } from './message-booking';

/**
 * Sends one mail, when it is its turn and it is still true. A failure that may pass is tried again with growing
 * pauses for three days; one that will not makes the delivery dead, or bounced where the address is to blame.
 * Whatever becomes of it, the next mail of the same lane goes on.
 */
export async function sendEmail(services: Services, deliveryId: string): Promise<void> {
  const delivery = await findDelivery(services.db, deliveryId);
  if (delivery?.status !== 'pending') return;
  const now = services.clock.now();
  const turn = await whoseTurn(services.db, delivery, now);
  if (turn === 'called') return;
  if (turn !== 'its') return lookAgain(services, delivery, turn);

  const obsolete = whyNot(delivery, now);
  if (obsolete !== null) return finish(services, delivery, { status: 'dropped', lastError: obsolete });
  const message = await composeEmail(services, delivery);
  await dispatch(services, delivery, message);
}

/** Why a mail is not worth sending any more; null when it is. */
function whyNot({ event, booking, person }: DeliveryRecord, now: Instant): string | null {
  if (person.emailBouncedAt) return 'mail to this address comes back';
  if (booking === null) return null;
  return isStillTrue(event.kind, event.facts, asItIs(booking), now) ? null : 'no longer true';
}

async function dispatch(services: Services, delivery: DeliveryRecord, message: EmailMessage): Promise<void> {
  const { sender } = services.mail;
  const attempted = { attempts: delivery.attempts + 1, address: message.to.address };
  try {
    const { messageId } = await sender.send(message);
    const sentAt = new Date(services.clock.now());
    await finish(services, delivery, { ...attempted, status: 'sent', messageId, sentAt, lastError: null });
  } catch (error) {
    if (error instanceof EmailPermanentError) {
      services.log.warn('mail refused for good', { deliveryId: delivery.id, kind: delivery.kind, error });
      await giveUp(services, delivery, attempted, error);
    } else if (error instanceof EmailTemporaryError) {
      if (error.uncertain && !sender.honoursKey)
        services.log.warn('a mail may arrive twice', { deliveryId: delivery.id, provider: sender.name });
      await tryLater(services, delivery, attempted, error);
    } else throw error;
  }
}

type Attempted = { readonly attempts: number; readonly address: string };

async function giveUp(
  services: Services,
  delivery: DeliveryRecord,
  attempted: Attempted,
  error: EmailPermanentError,
): Promise<void> {
  const sentAt = new Date(services.clock.now());
  switch (error.blames) {
    case 'repetition':
      return finish(services, delivery, { ...attempted, status: 'sent', sentAt, lastError: error.message });
    case 'mail':
      return finish(services, delivery, { ...attempted, status: 'dead', lastError: error.message });
    case 'address':
      return finish(services, delivery, { ...attempted, status: 'bounced', lastError: error.message }, (tx) =>
        markBounced(tx, services, delivery.person.id, attempted.address),
      );
  }
}

async function tryLater(
  services: Services,
  delivery: DeliveryRecord,
  attempted: Attempted,
  error: EmailTemporaryError,
): Promise<void> {
  const now = services.clock.now();
  const next = nextAttempt(attempted.attempts, delivery.createdAt.getTime(), now);
  const facts = { deliveryId: delivery.id, attempts: attempted.attempts, problem: error.message };
  if (next === null) {
    services.log.warn('mail given up', facts);
    return finish(services, delivery, { ...attempted, status: 'dead', lastError: error.message });
  }
  services.log.info('mail will be tried again', facts);
  await withTransaction(services.db, async (tx) => {
    await tx.delivery.update({
      where: { id: delivery.id },
      data: { ...attempted, lastError: error.message, nextAttemptAt: new Date(next) },
    });
    await queueEmail(tx, services.clock, delivery, next);
    return accepted(null);
  });
}

async function lookAgain(services: Services, delivery: DeliveryRecord, at: Instant): Promise<void> {
  await withTransaction(services.db, async (tx) => {
    await queueEmail(tx, services.clock, delivery, at);
    return accepted(null);
  });
}

async function finish(
  services: Services,
  delivery: DeliveryRecord,
  data: Prisma.DeliveryUpdateInput,
  also?: (tx: Tx) => Promise<void>,
): Promise<void> {
  await withTransaction(services.db, async (tx) => {
    await tx.delivery.update({ where: { id: delivery.id }, data: { ...data, nextAttemptAt: null } });
    await also?.(tx);
    await callNext(tx, services.clock, delivery);
    return accepted(null);
  });
}
