import { otherSide, type Party } from '../party';
import type { Policy } from '../policy/policy';
import { HOUR, type Instant, type Interval } from '../time/instant';

/** A new time, as one side proposed it. Proposals are added and never changed. */
export type Proposal = Interval & {
  readonly id: string;
  readonly by: Party;
  readonly at: Instant;
  readonly reason: string | null;
};

type Negotiation = {
  readonly openedBy: Party;
  readonly openedAt: Instant;
  /** The moment from which nobody can answer any more. */
  readonly expiresAt: Instant;
  /** The time that stands until both agree on another. */
  readonly original: Interval;
  /** In the order they were made; the last one is on the table. */
  readonly proposals: readonly [Proposal, ...Proposal[]];
};

export type OpenRequest = Negotiation & { readonly status: 'pending' | 'counter_proposed' };

export type EndedRequest = Negotiation & { readonly endedAt: Instant } & (
    | { readonly status: 'accepted'; readonly endedBy: Party }
    | { readonly status: 'rejected'; readonly endedBy: Party; readonly reason: string | null }
    | {
        readonly status: 'cancelled';
        readonly endedBy: Party;
        /** `session_cancelled` is the mentee's way out of a mentor's request; `booking_cancelled` came from outside. */
        readonly because: 'withdrawn' | 'session_cancelled' | 'booking_cancelled';
      }
    | { readonly status: 'expired' }
  );

/** The negotiation about one booking. */
export type RescheduleRequest = OpenRequest | EndedRequest;

/** Whether it still waits for an answer. It may have run out all the same: see `hasRunOut`. */
export function isOpen(request: RescheduleRequest | null): request is OpenRequest {
  return request?.status === 'pending' || request?.status === 'counter_proposed';
}

/** Whether the time to answer is over, however late the job that says so may be. */
export function hasRunOut(request: OpenRequest, now: Instant): boolean {
  return now >= request.expiresAt;
}

/** The proposal that an answer is an answer to. */
export function onTable({ proposals }: RescheduleRequest): Proposal {
  return proposals.at(-1) ?? proposals[0];
}

/** How often the sides have countered; the proposal that opened the request is none. */
export function countersMade({ proposals }: RescheduleRequest): number {
  return proposals.length - 1;
}

/** The side that is waited for; null once it is over. */
export function whoseTurn(request: RescheduleRequest): Party | null {
  return isOpen(request) ? otherSide(onTable(request).by) : null;
}

/** The proposed time that has to be kept on the mentor's calendar; null once it is over. */
export function keptTime(request: RescheduleRequest): Interval | null {
  if (!isOpen(request)) return null;
  const { start, end } = onTable(request);
  return { start, end };
}

/** When a request runs out: counters change the proposed start, but never win time beyond the first deadline. */
export function expiryOf(
  { openedAt, original }: Pick<Negotiation, 'openedAt' | 'original'>,
  proposal: Interval,
  policy: Policy,
): Instant {
  return Math.min(openedAt + policy.rescheduleRequestExpiryHours * HOUR, original.start, proposal.start);
}
