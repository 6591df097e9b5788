import type { OfferingInput, OfferingView } from '@/contracts/offering';
import { accepted, type Result } from '@/domain/result';
import { withTransaction } from '../../db/transaction';
import { type Actor, actingAs } from '../actor';
import { writeAudit } from '../audit/write-audit';
import type { Services } from '../context';
import { hintOffering } from './hint-offering';
import { checkPrices, contentOf } from './offering-content';
import { OFFERING_RECORD, offeringView } from './offering-record';

/** Adds an offering below the mentor's others. Refuses with PRICE_TOO_SMALL. */
export async function createOffering(
  services: Pick<Services, 'db' | 'clock' | 'newId'>,
  actor: Actor,
  input: OfferingInput,
): Promise<Result<OfferingView>> {
  const prices = checkPrices(input);
  if (!prices.ok) return prices;
  const mentorId = actor.personId;
  return withTransaction(services.db, async (tx) => {
    const now = services.clock.now();
    const { _max: last } = await tx.offering.aggregate({ where: { mentorId }, _max: { position: true } });
    const record = await tx.offering.create({
      data: {
        ...contentOf(input),
        id: services.newId(),
        mentorId,
        position: (last.position ?? -1) + 1,
        createdAt: new Date(now),
        durations: { create: input.durations },
        addOns: { create: input.addOns },
      },
      include: OFFERING_RECORD,
    });
    const view = offeringView(record);
    await writeAudit(tx, {
      subjectKind: 'offering',
      subjectId: view.id,
      actor: actingAs(actor, 'mentor'),
      action: 'created',
      after: view,
      at: now,
    });
    await hintOffering(tx, services.clock, mentorId, view);
    return accepted(view);
  });
}
