import { unreachable } from '../invariant';
import type { Party } from '../party';
import type { Instant, Interval } from '../time/instant';
import { type EndedRequest, isOpen, onTable, type Proposal, type RescheduleRequest } from './request';

/** One line of a negotiation's history. `by` is null where nobody did it; `words` is for each side to read. */
export type TimelineEntry = {
  readonly at: Instant;
  readonly by: Party | null;
  readonly words: Readonly<Record<Party, string>>;
  /** The time this line is about; null where it is none in particular. */
  readonly time: Interval | null;
  readonly reason: string | null;
};

/** The whole history of a negotiation, oldest first, in the words of either side. */
export function timeline(request: RescheduleRequest): readonly TimelineEntry[] {
  const proposals = request.proposals.map((proposal, round) => proposalEntry(proposal, round));
  return isOpen(request) ? proposals : [...proposals, endEntry(request)];
}

function proposalEntry({ at, by, start, end, reason }: Proposal, round: number): TimelineEntry {
  const words = told(by, round === 0 ? 'asked to move the session.' : 'proposed another time.');
  return { at, by, words, time: { start, end }, reason };
}

function endEntry(request: EndedRequest): TimelineEntry {
  const stands = { at: request.endedAt, time: request.original, reason: null };
  switch (request.status) {
    case 'accepted': {
      const { start, end } = onTable(request);
      const words = told(request.endedBy, 'accepted the new time.');
      return { ...stands, by: request.endedBy, words, time: { start, end } };
    }
    case 'rejected':
      return {
        ...stands,
        by: request.endedBy,
        words: told(request.endedBy, 'declined. The original time stands.'),
        reason: request.reason,
      };
    case 'cancelled': {
      const time = request.because === 'withdrawn' ? request.original : null;
      return {
        ...stands,
        by: request.endedBy,
        words: told(request.endedBy, HOW_CANCELLED[request.because]),
        time,
      };
    }
    case 'expired':
      return { ...stands, by: null, words: both('The request expired. The original time stands.') };
    default:
      return unreachable(request);
  }
}

const HOW_CANCELLED = {
  withdrawn: 'withdrew the request. The original time stands.',
  session_cancelled: 'cancelled the session instead.',
  booking_cancelled: 'cancelled the session, which ended the request.',
} as const satisfies Record<Extract<EndedRequest, { status: 'cancelled' }>['because'], string>;

/** The same act, for the side that did it and for the one that reads about it. */
function told(by: Party, what: string): Record<Party, string> {
  return { ...both(`The ${by} ${what}`), [by]: `You ${what}` };
}

function both(words: string): Record<Party, string> {
  return { mentor: words, mentee: words };
}
