import type { OfferingView } from '@/contracts/offering';
import type { Prisma, Tx } from '../../db/client';

export const OFFERING_RECORD = {
  durations: { orderBy: { minutes: 'asc' } },
  addOns: { orderBy: { kind: 'asc' } },
} satisfies Prisma.OfferingInclude;

export type OfferingRecord = Prisma.OfferingGetPayload<{ include: typeof OFFERING_RECORD }>;

/** How a mentor orders what they sell; the id settles ties. */
export const OFFERING_ORDER = [
  { position: 'asc' },
  { id: 'asc' },
] as const satisfies Prisma.OfferingOrderByWithRelationInput[];

export function offeringView(record: OfferingRecord): OfferingView {
  return {
    id: record.id,
    version: record.version,
    title: record.title,
    description: record.description,
    topicType: record.topicType,
    meetingTypes: record.meetingTypes,
    location: record.location,
    currency: record.currency,
    durations: record.durations.map(({ minutes, price }) => ({ minutes, price })),
    addOns: record.addOns.map(({ kind, price }) => ({ kind, price })),
    retiredAt: record.retiredAt?.getTime() ?? null,
  };
}

/** Locks and reads a mentor's own offering; `null` when there is none, or it is somebody else's. */
export async function lockOwnOffering(tx: Tx, mentorId: string, id: string): Promise<OfferingRecord | null> {
  await tx.$queryRaw`SELECT 1 FROM offering WHERE id = ${id}::uuid AND mentor_id = ${mentorId}::uuid FOR UPDATE`;
  return tx.offering.findFirst({ where: { id, mentorId }, include: OFFERING_RECORD });
}
