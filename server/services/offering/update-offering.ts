import type { z } from 'zod';
import type { OfferingView, updateOfferingInput } from '@/contracts/offering';
import { refusal } from '@/domain/refusal';
import { accepted, type Result, refused } from '@/domain/result';
import { withTransaction } from '../../db/transaction';
import { type Actor, actingAs } from '../actor';
import { writeAudit } from '../audit/write-audit';
import type { Services } from '../context';
import { hintOffering } from './hint-offering';
import { checkPrices, contentOf } from './offering-content';
import { lockOwnOffering, OFFERING_RECORD, offeringView } from './offering-record';

/**
 * Changes an offering from now on: bookings keep the price and title they were made with. The version rises, so
 * that somebody who is choosing it notices. Refuses with NOT_FOUND, PRICE_TOO_SMALL.
 */
export async function updateOffering(
  services: Pick<Services, 'db' | 'clock'>,
  actor: Actor,
  { id, offering: input }: z.infer<typeof updateOfferingInput>,
): Promise<Result<OfferingView>> {
  const prices = checkPrices(input);
  if (!prices.ok) return prices;
  return withTransaction(services.db, async (tx) => {
    const before = await lockOwnOffering(tx, actor.personId, id);
    if (!before) return refused(refusal('NOT_FOUND'));
    const record = await tx.offering.update({
      where: { id },
      data: {
        ...contentOf(input),
        version: before.version + 1,
        durations: { deleteMany: {}, create: input.durations },
        addOns: { deleteMany: {}, create: input.addOns },
      },
      include: OFFERING_RECORD,
    });
    const view = offeringView(record);
    await writeAudit(tx, {
      subjectKind: 'offering',
      subjectId: id,
      actor: actingAs(actor, 'mentor'),
      action: 'changed',
      before: offeringView(before),
      after: view,
      at: services.clock.now(),
    });
    await hintOffering(tx, services.clock, actor.personId, view);
    return accepted(view);
  });
}
