import type { z } from 'zod';
import type { decideDisputeInput } from '@/contracts/admin';
import type { BookingView } from '@/contracts/booking';
import { type BookingCommand, decideBooking } from '@/domain/booking/life';
import { refusal } from '@/domain/refusal';
import { accepted, type Result, refused } from '@/domain/result';
import { withTransaction } from '../../db/transaction';
import { type Actor, actingAs } from '../actor';
import type { Services } from '../context';
import { asPolicy } from '../policy/current-policy';
import { bookingState, lockBooking, paidFor } from './booking-record';
import { bookingView } from './booking-view';
import { writeBookingEvents } from './write-booking-events';

type Input = z.infer<typeof decideDisputeInput>;

/**
 * An administrator says what really happened; that it is one is for the caller to have checked. Final, and the
 * money follows it at once. Refuses with NOT_FOUND, NO_OPEN_DISPUTE, REASON_REQUIRED.
 */
export async function decideDispute(
  services: Services,
  actor: Actor,
  input: Input,
): Promise<Result<BookingView>> {
  return withTransaction(services.db, async (tx) => {
    const record = await lockBooking(tx, input.bookingId);
    if (!record) return refused(refusal('NOT_FOUND'));
    const policy = asPolicy(record.policy.values);
    const now = services.clock.now();
    const facts = { now, policy, paid: paidFor(record) };
    const decision = decideBooking(bookingState(record), commandOf(input), facts);
    if (!decision.ok) return refused(decision.refusal);
    const write = { services, record, policy, actor: actingAs(actor, 'admin') };
    const changed = await writeBookingEvents(tx, write, decision.events);
    return accepted(bookingView(changed, actor, now));
  });
}

function commandOf({ ruling, decision }: Input): BookingCommand {
  const common = { by: 'admin', reason: decision } as const;
  switch (ruling) {
    case 'took_place':
      return { ...common, type: 'rule_took_place' };
    case 'mentor_absent':
      return { ...common, type: 'rule_absent', absent: 'mentor' };
    case 'mentee_absent':
      return { ...common, type: 'rule_absent', absent: 'mentee' };
  }
}
