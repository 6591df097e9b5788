import { mayChoose } from '@/domain/notification/kinds';
import { KIND_LABELS_EN } from '@/domain/notification/texts.en';
import { refusal } from '@/domain/refusal';
import { accepted, type Result, refused } from '@/domain/result';
import type { Services } from '../context';
import { findDelivery } from './delivery-record';

type Deps = Pick<Services, 'db'>;

/** What the link at the foot of a mail would switch off, in words. Refuses with NOT_FOUND. */
export async function whatToUnsubscribe(
  { db }: Deps,
  { deliveryId }: { deliveryId: string },
): Promise<Result<{ personId: string; kind: string; label: string }>> {
  const delivery = await findDelivery(db, deliveryId);
  if (!delivery || !mayChoose(delivery.event.kind, delivery.role, 'email'))
    return refused(refusal('NOT_FOUND'));
  const { kind } = delivery.event;
  return accepted({ personId: delivery.personId, kind, label: KIND_LABELS_EN[kind] });
}

/**
 * Ends mails of one kind to one person, who needs not be signed in: whoever has the mail may. Refuses with NOT_FOUND
 * where there is nothing to end.
 */
export async function unsubscribe(services: Deps, input: { deliveryId: string }): Promise<Result<null>> {
  const wanted = await whatToUnsubscribe(services, input);
  if (!wanted.ok) return wanted;
  const { personId, kind } = wanted.value;
  const key = { personId, kind, channel: 'email' };
  await services.db.notificationPreference.upsert({
    where: { personId_kind_channel: key },
    create: { ...key, enabled: false },
    update: { enabled: false },
  });
  return accepted(null);
}
