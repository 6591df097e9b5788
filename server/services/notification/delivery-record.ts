import { invariant } from '@/domain/invariant';
import type { RecipientRole } from '@/domain/notification/kinds';
import type { Db, Prisma, Tx } from '../../db/client';
import { findMessageBooking, type MessageBooking } from './message-booking';
import { type RecordedEvent, readEvent } from './recorded-event';

const FIELDS = {
  event: true,
  person: { select: { id: true, name: true, email: true, timeZone: true, emailBouncedAt: true } },
} as const satisfies Prisma.DeliveryInclude;

type DeliveryRow = Prisma.DeliveryGetPayload<{ include: typeof FIELDS }>;

/** One mail to one person, with what it tells and whom. */
export type DeliveryRecord = Omit<DeliveryRow, 'event' | 'role'> & {
  readonly event: RecordedEvent;
  readonly role: RecipientRole;
  readonly bookingId: string | null;
  readonly booking: MessageBooking | null;
};

export async function findDelivery(db: Db | Tx, deliveryId: string): Promise<DeliveryRecord | null> {
  const row = await db.delivery.findUnique({ where: { id: deliveryId }, include: FIELDS });
  if (!row) return null;
  const { bookingId } = row.event;
  return {
    ...row,
    event: readEvent(row.event),
    role: asRole(row.role),
    bookingId,
    booking: await findMessageBooking(db, bookingId),
  };
}

const ROLES = ['mentee', 'mentor', 'admin', 'person'] as const satisfies readonly RecipientRole[];

function asRole(stored: string): RecipientRole {
  const role = ROLES.find((each) => each === stored);
  invariant(role, `Nobody is told something as ${stored}`);
  return role;
}
