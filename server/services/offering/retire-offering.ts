import type { OfferingView } from '@/contracts/offering';
import { refusal } from '@/domain/refusal';
import { accepted, type Result, refused } from '@/domain/result';
import type { Instant } from '@/domain/time/instant';
import { withTransaction } from '../../db/transaction';
import { type Actor, actingAs } from '../actor';
import { writeAudit } from '../audit/write-audit';
import type { Services } from '../context';
import { hintOffering } from './hint-offering';
import { lockOwnOffering, OFFERING_RECORD, offeringView } from './offering-record';

type Needs = Pick<Services, 'db' | 'clock'>;

/**
 * Takes an offering off the shelf. Nobody can choose it any more; bookings made from it stay as they are. Retiring
 * it twice changes nothing. Refuses with NOT_FOUND.
 */
export function retireOffering(
  services: Needs,
  actor: Actor,
  input: { id: string },
): Promise<Result<OfferingView>> {
  return setRetired(services, actor, input.id, services.clock.now());
}

/** Puts a retired offering back on the shelf, as it was. Refuses with NOT_FOUND. */
export function restoreOffering(
  services: Needs,
  actor: Actor,
  input: { id: string },
): Promise<Result<OfferingView>> {
  return setRetired(services, actor, input.id, null);
}

async function setRetired(
  services: Needs,
  actor: Actor,
  id: string,
  retiredAt: Instant | null,
): Promise<Result<OfferingView>> {
  return withTransaction(services.db, async (tx) => {
    const before = await lockOwnOffering(tx, actor.personId, id);
    if (!before) return refused(refusal('NOT_FOUND'));
    if ((before.retiredAt === null) === (retiredAt === null)) return accepted(offeringView(before));
    const record = await tx.offering.update({
      where: { id },
      data: { retiredAt: retiredAt === null ? null : new Date(retiredAt), version: before.version + 1 },
      include: OFFERING_RECORD,
    });
    const view = offeringView(record);
    await writeAudit(tx, {
      subjectKind: 'offering',
      subjectId: id,
      actor: actingAs(actor, 'mentor'),
      action: retiredAt === null ? 'restored' : 'retired',
      before: { retiredAt: before.retiredAt?.getTime() ?? null },
      after: { retiredAt },
      at: services.clock.now(),
    });
    await hintOffering(tx, services.clock, actor.personId, view);
    return accepted(view);
  });
}
