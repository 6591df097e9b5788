import { accepted } from '@/domain/result';
import { MINUTE } from '@/domain/time/instant';
import type { Prisma, Tx } from '../../db/client';
import { withTransaction } from '../../db/transaction';
import type { Services } from '../context';
import { enqueue } from '../job/enqueue';
import type { JobPayload } from '../job/jobs';
import { callNext } from './email-lane';
import { markBounced } from './mark-bounced';

type EmailEvent = JobPayload<'apply-email-event'>;
type Deps = Pick<Services, 'db' | 'clock' | 'newId' | 'log'>;

/** Takes in what a mail provider reported; it is applied by a job, so that the provider is answered at once. */
export async function receiveEmailEvents(services: Deps, events: readonly EmailEvent[]): Promise<void> {
  await withTransaction(services.db, async (tx) => {
    for (const event of events) await queueEvent(tx, services, event);
    return accepted(null);
  });
}

/** How long a report may be ahead of our own writing down of the id it speaks of. */
const LONGEST_HEAD_START = 10 * MINUTE;

/**
 * Makes a report about a mail true here. Repeated or out of order it changes nothing more. One about a mail we do
 * not know is looked at again for a while, as a provider can be faster than our own commit; sign-in links are
 * never known.
 */
export async function applyEmailEvent(services: Deps, event: EmailEvent): Promise<void> {
  await withTransaction(services.db, async (tx) => {
    const delivery = await tx.delivery.findFirst({
      where: { messageId: event.messageId },
      include: { event: { select: { bookingId: true } } },
    });
    if (!delivery) {
      const now = services.clock.now();
      if (now < event.at + LONGEST_HEAD_START) await queueEvent(tx, services, event, now + MINUTE);
      return accepted(null);
    }
    const data = consequence(event, delivery.status);
    if (data) await tx.delivery.update({ where: { id: delivery.id }, data });
    if (event.status === 'bounced' && delivery.address)
      await markBounced(tx, services, delivery.personId, delivery.address);
    if (event.status === 'delivered' && delivery.address) await markReachable(tx, event, delivery);
    if (data) await callNext(tx, services.clock, { ...delivery, bookingId: delivery.event.bookingId });
    return accepted(null);
  });
}

type Status = Prisma.DeliveryGetPayload<Record<string, never>>['status'];

/** What a report changes. A bounce is the last word, and so is that a mail failed. */
function consequence({ status, provider }: EmailEvent, before: Status): Prisma.DeliveryUpdateInput | null {
  const said = `${provider} reports that it ${status}`;
  switch (status) {
    case 'delivered':
      return before === 'sent' ? { status: 'delivered', lastError: null } : null;
    case 'bounced':
      return before === 'bounced' ? null : { status: 'bounced', lastError: said };
    case 'failed':
      return before === 'sent' ? { status: 'dead', lastError: said } : null;
    case 'complained':
      return { lastError: said };
    case 'sent':
    case 'delayed':
      return null;
  }
}

/** A mail that arrived proves the address, if it did so after the last one that came back. */
async function markReachable(
  tx: Tx,
  { at }: EmailEvent,
  { personId, address }: { personId: string; address: string | null },
): Promise<void> {
  await tx.person.updateMany({
    where: { id: personId, email: address ?? '', emailBouncedAt: { lt: new Date(at) } },
    data: { emailBouncedAt: null },
  });
}

async function queueEvent(tx: Tx, services: Deps, event: EmailEvent, runAt?: number): Promise<void> {
  await enqueue(tx, services.clock, 'apply-email-event', event, {
    key: `email-event:${event.provider}:${event.eventId}`,
    ...(runAt === undefined ? {} : { runAt }),
  });
}
