import { invariant, unreachable } from '../invariant';
import type { Party } from '../party';
import type { Instant, Interval } from '../time/instant';
import { isOpen, type OpenRequest, type Proposal, type RescheduleRequest } from './request';

/** Something that has happened in a negotiation. */
export type RescheduleEvent = { readonly at: Instant } & (
  | {
      readonly type: 'opened';
      readonly by: Party;
      readonly proposal: Proposal;
      readonly original: Interval;
      readonly expiresAt: Instant;
      /** The mentor opened it although they had been warned. */
      readonly isFrequent: boolean;
    }
  | {
      readonly type: 'countered';
      readonly by: Party;
      readonly proposal: Proposal;
      readonly expiresAt: Instant;
    }
  | {
      readonly type: 'accepted';
      readonly by: Party;
      readonly from: Interval;
      readonly to: Interval;
      /** The side whose number of moves goes up: the one that opened the request. */
      readonly countsFor: Party;
    }
  | { readonly type: 'declined'; readonly by: Party; readonly reason: string | null }
  | { readonly type: 'withdrawn'; readonly by: Party }
  /** The mentee answers by cancelling; the booking has to be cancelled with everything back. */
  | { readonly type: 'session_cancelled'; readonly by: Party }
  /** The booking was cancelled, which leaves nothing to negotiate. */
  | { readonly type: 'booking_cancelled'; readonly by: Party }
  | { readonly type: 'expired' }
);

/** The request after an event of its own; `null` before the first. */
export function applyRescheduleEvent(
  request: RescheduleRequest | null,
  event: RescheduleEvent,
): RescheduleRequest {
  if (event.type === 'opened') {
    return {
      status: 'pending',
      openedBy: event.by,
      openedAt: event.at,
      expiresAt: event.expiresAt,
      original: event.original,
      proposals: [event.proposal],
    };
  }

  invariant(isOpen(request), `Without an open request: ${event.type}`);
  const ended = { ...request, endedAt: event.at };
  switch (event.type) {
    case 'countered':
      return countered(request, event.proposal, event.expiresAt);
    case 'accepted':
      return { ...ended, status: 'accepted', endedBy: event.by };
    case 'declined':
      return { ...ended, status: 'rejected', endedBy: event.by, reason: event.reason };
    case 'withdrawn':
    case 'session_cancelled':
    case 'booking_cancelled':
      return { ...ended, status: 'cancelled', endedBy: event.by, because: event.type };
    case 'expired':
      return { ...ended, status: 'expired' };
    default:
      return unreachable(event);
  }
}

function countered(request: OpenRequest, proposal: Proposal, expiresAt: Instant): OpenRequest {
  return { ...request, status: 'counter_proposed', expiresAt, proposals: [...request.proposals, proposal] };
}
