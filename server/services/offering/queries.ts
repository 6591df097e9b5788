import type { MyOfferingView } from '@/contracts/offering';
import { OCCUPYING_STATUSES } from '@/domain/booking/status';
import type { Actor } from '../actor';
import type { Services } from '../context';
import { OFFERING_ORDER, OFFERING_RECORD, offeringView } from './offering-record';

/** Everything a mentor offers or has retired, with how many sessions are still to come of each. */
export async function listOwnOfferings(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  actor: Actor,
): Promise<MyOfferingView[]> {
  const records = await db.offering.findMany({
    where: { mentorId: actor.personId },
    orderBy: [...OFFERING_ORDER],
    include: {
      ...OFFERING_RECORD,
      _count: {
        select: {
          bookings: {
            where: { status: { in: [...OCCUPYING_STATUSES] }, endsAt: { gt: new Date(clock.now()) } },
          },
        },
      },
    },
  });
  return records.map((record) => ({ ...offeringView(record), upcoming: record._count.bookings }));
}
