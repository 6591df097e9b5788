import type { Party } from '@/contracts/common';
import { invariant } from '@/domain/invariant';
import { decideReschedule } from '@/domain/reschedule/decide';
import type { Tx } from '../../db/client';
import type { AuditedActor } from '../actor';
import type { BookingRecord } from '../booking/booking-record';
import type { Services } from '../context';
import { asPolicy } from '../policy/current-policy';
import { negotiation, openRow, rescheduleFacts } from './reschedule-record';
import { writeRescheduleEvents } from './write-reschedule-events';

/** Ends an open negotiation because its booking is being cancelled by this side; frees the proposed time. */
export async function closeNegotiation(
  tx: Tx,
  services: Services,
  record: BookingRecord,
  by: Party,
  actor: AuditedActor,
): Promise<BookingRecord> {
  if (!openRow(record)) return record;
  const policy = asPolicy(record.policy.values);
  const facts = rescheduleFacts(record, policy, services.clock.now());
  const decision = decideReschedule(negotiation(record), { type: 'close', by }, facts);
  const closed = await writeRescheduleEvents(tx, { services, record, policy, actor }, decision.events);
  invariant(closed.ok, 'An end takes no time on the calendar');
  return closed.value;
}
