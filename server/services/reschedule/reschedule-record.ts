import { negotiationOf } from '@/contracts/reschedule';
import type { Policy } from '@/domain/policy/policy';
import type { RescheduleFacts } from '@/domain/reschedule/opening';
import type { RescheduleRequest } from '@/domain/reschedule/request';
import type { Instant } from '@/domain/time/instant';
import type { BookingRecord } from '../booking/booking-record';
import { rescheduleView } from '../booking/booking-view';

type RequestRow = BookingRecord['rescheduleRequests'][number];

/** The request that waits for an answer; `null` when none does. */
export function openRow(record: BookingRecord): RequestRow | null {
  return (
    record.rescheduleRequests.find(({ status }) => status === 'pending' || status === 'counter_proposed') ??
    null
  );
}

/** The last negotiation about a booking as the domain knows it; `null` if nobody ever asked to move it. */
export function negotiation(record: BookingRecord): RescheduleRequest | null {
  const row = openRow(record) ?? record.rescheduleRequests[0];
  return row ? negotiationOf(rescheduleView(row)) : null;
}

export function rescheduleFacts(record: BookingRecord, policy: Policy, now: Instant): RescheduleFacts {
  return {
    now,
    policy,
    booking: {
      status: record.status,
      start: record.startsAt.getTime(),
      end: record.endsAt.getTime(),
      moves: { mentor: record.mentorReschedules, mentee: record.menteeReschedules },
    },
  };
}
