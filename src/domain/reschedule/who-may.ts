import { unreachable } from '../invariant';
import type { Party } from '../party';
import type { Policy } from '../policy/policy';
import { type Refusal, type RefusalCode, refusal } from '../refusal';
import type { Instant } from '../time/instant';
import {
  countersMade,
  type EndedRequest,
  hasRunOut,
  isOpen,
  type OpenRequest,
  onTable,
  type RescheduleRequest,
} from './request';

/** The answers there are while a request is open. `cancel_session` pays everything back. */
export const RESCHEDULE_ACTIONS = ['accept', 'counter', 'decline', 'withdraw', 'cancel_session'] as const;

export type RescheduleAction = (typeof RESCHEDULE_ACTIONS)[number];

/**
 * Who may do what, by who opened the request, whose proposal is on the table, and who asks. The server decides by
 * it and the screens draw their buttons from it, so changing an entry changes both.
 *
 * `cancel_session` stands only below a request the mentor opened. If it followed the proposal instead, a mentee
 * could open a request, wait to be countered, and cancel for free past every cut-off.
 */
export const WHO_MAY: Readonly<Record<Party, Record<Party, Record<Party, readonly RescheduleAction[]>>>> = {
  mentee: {
    mentee: { mentor: ['accept', 'counter', 'decline'], mentee: ['withdraw'] },
    mentor: { mentor: ['decline'], mentee: ['accept', 'counter', 'withdraw'] },
  },
  mentor: {
    mentor: { mentor: ['withdraw'], mentee: ['accept', 'counter', 'cancel_session'] },
    mentee: { mentor: ['accept', 'counter', 'withdraw'], mentee: ['cancel_session'] },
  },
};

/** What this side can do about the request now, under the booking's policy; nothing once the time has run out. */
export function allowedActions(
  request: RescheduleRequest | null,
  by: Party,
  { now, policy }: { readonly now: Instant; readonly policy: Policy },
): readonly RescheduleAction[] {
  if (!isOpen(request) || hasRunOut(request, now)) return [];
  return RESCHEDULE_ACTIONS.filter((action) => whyNotAnswer(request, by, action, policy) === null);
}

/**
 * Why this side cannot answer an open request in this way, or null if it can. Refusals: ANSWER_OWN_PROPOSAL,
 * MENTEE_CANNOT_DECLINE, OPENER_CANNOT_DECLINE, NOT_THE_OPENER, NO_FREE_EXIT, MENTEE_ONLY_EXIT,
 * MAX_COUNTERS_REACHED.
 */
export function whyNotAnswer(
  request: OpenRequest,
  by: Party,
  action: RescheduleAction,
  policy: Policy,
): Refusal | null {
  const isEntitled = WHO_MAY[request.openedBy][onTable(request).by][by].includes(action);
  if (!isEntitled) return refusal(whyNotEntitled(request, by, action));
  const isOneTooMany = action === 'counter' && countersMade(request) >= policy.maxCounterProposals;
  return isOneTooMany ? refusal('MAX_COUNTERS_REACHED') : null;
}

/** What whoever comes after the end is told; null is a booking about which nobody ever asked. */
export function howItEnded(request: EndedRequest | null): Refusal {
  return refusal(request === null ? 'NO_OPEN_RESCHEDULE' : ENDED[request.status]);
}

const ENDED = {
  accepted: 'RESCHEDULE_ALREADY_ACCEPTED',
  rejected: 'RESCHEDULE_ALREADY_REJECTED',
  cancelled: 'RESCHEDULE_ALREADY_CANCELLED',
  expired: 'RESCHEDULE_EXPIRED',
} as const satisfies Record<EndedRequest['status'], RefusalCode>;

/** Puts into words what the table leaves out. It grants nothing. */
function whyNotEntitled(request: OpenRequest, by: Party, action: RescheduleAction): RefusalCode {
  switch (action) {
    case 'accept':
    case 'counter':
      return 'ANSWER_OWN_PROPOSAL';
    case 'decline':
      if (request.openedBy === by) return 'OPENER_CANNOT_DECLINE';
      return onTable(request).by === by ? 'ANSWER_OWN_PROPOSAL' : 'MENTEE_CANNOT_DECLINE';
    case 'withdraw':
      return 'NOT_THE_OPENER';
    case 'cancel_session':
      return by === 'mentor' ? 'MENTEE_ONLY_EXIT' : 'NO_FREE_EXIT';
    default:
      return unreachable(action);
  }
}
