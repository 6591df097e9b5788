import type { z } from 'zod';
import type { DisputeView, listDisputesInput } from '@/contracts/admin';
import type { Page } from '@/contracts/common';
import type { Actor } from '../actor';
import type { Services } from '../context';
import { BOOKING_RECORD } from './booking-record';
import { bookingView } from './booking-view';
import { historyOf } from './history';

/**
 * Disputes with their evidence, those that wait longest first, decided ones by their decision, newest first. That
 * the reader is an administrator is for the caller to have checked. The cursor is the booking of the last one.
 */
export async function listDisputes(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  actor: Actor,
  input: z.infer<typeof listDisputesInput>,
): Promise<Page<DisputeView>> {
  const isOpen = input.state === 'open';
  const rows = await db.dispute.findMany({
    where: { decidedAt: isOpen ? null : { not: null } },
    orderBy: isOpen
      ? [{ openedAt: 'asc' }, { bookingId: 'asc' }]
      : [{ decidedAt: 'desc' }, { bookingId: 'asc' }],
    take: input.limit + 1,
    ...(input.cursor ? { cursor: { bookingId: input.cursor }, skip: 1 } : {}),
    include: { booking: { include: { ...BOOKING_RECORD, attendances: { orderBy: { joinedAt: 'asc' } } } } },
  });
  const items = await Promise.all(
    rows.slice(0, input.limit).map(async ({ booking }) => ({
      booking: bookingView(booking, actor, clock.now()),
      attendance: booking.attendances.map(({ party, joinedAt, leftAt }) => ({
        party,
        joinedAt: joinedAt.getTime(),
        leftAt: leftAt?.getTime() ?? null,
      })),
      history: await historyOf(db, booking, null),
    })),
  );
  return {
    items,
    nextCursor: rows.length > input.limit ? (items.at(-1)?.booking.id ?? null) : null,
  };
}
