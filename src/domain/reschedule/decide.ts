import { type Decision, decided, denied } from '../decision';
import { unreachable } from '../invariant';
import type { Party } from '../party';
import { refusal } from '../refusal';
import type { Instant } from '../time/instant';
import type { RescheduleEvent } from './event';
import { needsFrequencyWarning, type RescheduleFacts, whyNotMoveAgain, whyNotOpen } from './opening';
import { type ProposalWish, type ProposedTime, reasonOf, whyNotPropose, whyNotTake } from './proposing';
import {
  expiryOf,
  hasRunOut,
  isOpen,
  type OpenRequest,
  onTable,
  type Proposal,
  type RescheduleRequest,
} from './request';
import { howItEnded, whyNotAnswer } from './who-may';

/**
 * An answer to the proposal that was on the screen. `seen` is its id: if another one is on the table by now, the
 * answer was not meant for it.
 */
type Answer = { readonly by: Party; readonly seen: string };

/** What somebody wants to do in a negotiation. What only one command has to know travels with it. */
export type RescheduleCommand =
  | {
      readonly type: 'open';
      readonly by: Party;
      readonly proposal: ProposalWish;
      readonly time: ProposedTime;
      /** When this person opened requests in the last 24 hours, about whichever booking. */
      readonly recentOpenings: readonly Instant[];
      /** How many requests the mentor has opened about this booking so far. */
      readonly openedByMentor: number;
    }
  | (Answer & { readonly type: 'accept'; readonly time: ProposedTime })
  | (Answer & { readonly type: 'counter'; readonly proposal: ProposalWish; readonly time: ProposedTime })
  | (Answer & { readonly type: 'decline'; readonly reason: string | null })
  | (Answer & { readonly type: 'withdraw' })
  | (Answer & { readonly type: 'cancel_session' })
  /** The time to answer has run out. */
  | { readonly type: 'expire' }
  /** The booking was cancelled, by this side. */
  | { readonly type: 'close'; readonly by: Party };

type Verdict = Decision<RescheduleEvent>;
type Command<Type extends RescheduleCommand['type']> = Extract<RescheduleCommand, { type: Type }>;
type AnswerCommand = Extract<RescheduleCommand, Answer>;

/**
 * Decides a step of the negotiation about one booking. `request` is the last one about it, null if there never
 * was one. Whoever acts after the time to answer has run out makes the expiry take effect, whatever else becomes
 * of what they wanted: the `expired` event comes first, in a refusal as well.
 *
 * Refusals: those of `whyNotOpen`, `whyNotAnswer`, `whyNotPropose` and `whyNotTake`, and NO_OPEN_RESCHEDULE,
 * PROPOSAL_CHANGED, NOT_SCHEDULED, NOT_CANCELLABLE, TOO_EARLY_TO_EXPIRE (`retryAt`).
 */
export function decideReschedule(
  request: RescheduleRequest | null,
  command: RescheduleCommand,
  facts: RescheduleFacts,
): Verdict {
  switch (command.type) {
    case 'open':
      return open(request, command, facts);
    case 'expire':
      return expire(request, facts);
    case 'close':
      return close(request, command, facts);
    case 'accept':
    case 'counter':
    case 'decline':
    case 'withdraw':
    case 'cancel_session':
      return answer(request, command, facts);
    default:
      return unreachable(command);
  }
}

function open(request: RescheduleRequest | null, command: Command<'open'>, facts: RescheduleFacts): Verdict {
  const { by, proposal, time, recentOpenings, openedByMentor } = command;
  const { now, policy, booking } = facts;
  const overdue = isOpen(request) && hasRunOut(request, now) ? [expired(request)] : [];
  const original = { start: booking.start, end: booking.end };

  const obstacle =
    whyNotOpen(request, by, recentOpenings, facts) ??
    whyNotPropose(proposal, by, time, { now, original, onTable: null });
  if (obstacle !== null) return denied(obstacle, ...overdue);

  return decided(...overdue, {
    type: 'opened',
    at: now,
    by,
    proposal: proposed(proposal, by, now),
    original,
    expiresAt: expiryOf({ openedAt: now, original }, proposal, policy),
    isFrequent: by === 'mentor' && needsFrequencyWarning(policy, openedByMentor),
  });
}

function answer(request: RescheduleRequest | null, command: AnswerCommand, facts: RescheduleFacts): Verdict {
  const { now, policy, booking } = facts;
  if (!isOpen(request)) return denied(howItEnded(request));
  if (hasRunOut(request, now)) return denied(refusal('RESCHEDULE_EXPIRED'), expired(request));
  if (onTable(request).id !== command.seen) return denied(refusal('PROPOSAL_CHANGED'));
  const obstacle = whyNotAnswer(request, command.by, command.type, policy);
  if (obstacle !== null) return denied(obstacle);

  switch (command.type) {
    case 'accept':
      return accept(request, command, facts);
    case 'counter':
      return counter(request, command, facts);
    case 'decline':
      return decided({ type: 'declined', at: now, by: command.by, reason: reasonOf(command) });
    case 'withdraw':
      return decided({ type: 'withdrawn', at: now, by: command.by });
    case 'cancel_session':
      if (booking.status !== 'scheduled') return denied(refusal('NOT_CANCELLABLE'));
      return decided({ type: 'session_cancelled', at: now, by: command.by });
    default:
      return unreachable(command);
  }
}

/** Asks everything again: between the proposal and the answer, the calendars and the booking may have changed. */
function accept(request: OpenRequest, command: Command<'accept'>, facts: RescheduleFacts): Verdict {
  const { by, time } = command;
  if (facts.booking.status !== 'scheduled') return denied(refusal('NOT_SCHEDULED'));
  const obstacle = whyNotMoveAgain(request.openedBy, facts) ?? whyNotTake(time, by);
  if (obstacle !== null) return denied(obstacle);
  const { start, end } = onTable(request);
  return decided({
    type: 'accepted',
    at: facts.now,
    by,
    from: request.original,
    to: { start, end },
    countsFor: request.openedBy,
  });
}

function counter(request: OpenRequest, command: Command<'counter'>, facts: RescheduleFacts): Verdict {
  const { by, proposal, time } = command;
  const { now, policy, booking } = facts;
  if (booking.status !== 'scheduled') return denied(refusal('NOT_SCHEDULED'));
  const against = { now, original: request.original, onTable: onTable(request) };
  const obstacle = whyNotPropose(proposal, by, time, against);
  if (obstacle !== null) return denied(obstacle);
  return decided({
    type: 'countered',
    at: now,
    by,
    proposal: proposed(proposal, by, now),
    expiresAt: expiryOf(request, proposal, policy),
  });
}

function expire(request: RescheduleRequest | null, { now }: RescheduleFacts): Verdict {
  if (!isOpen(request)) return denied(howItEnded(request));
  if (hasRunOut(request, now)) return decided(expired(request));
  return denied(refusal('TOO_EARLY_TO_EXPIRE', { retryAt: request.expiresAt }));
}

function close(
  request: RescheduleRequest | null,
  { by }: Command<'close'>,
  { now }: RescheduleFacts,
): Verdict {
  if (!isOpen(request)) return denied(howItEnded(request));
  if (hasRunOut(request, now)) return decided(expired(request));
  return decided({ type: 'booking_cancelled', at: now, by });
}

/** It expired when its time ran out, not when somebody noticed. */
function expired({ expiresAt }: OpenRequest): RescheduleEvent {
  return { type: 'expired', at: expiresAt };
}

function proposed(wish: ProposalWish, by: Party, at: Instant): Proposal {
  return { id: wish.id, by, start: wish.start, end: wish.end, at, reason: reasonOf(wish) };
}
