import { otherSide, type Party } from '@/domain/party';
import { DEFAULT_POLICY } from '@/domain/policy/policy';
import { decideReschedule, type RescheduleCommand } from '@/domain/reschedule/decide';
import { applyRescheduleEvent } from '@/domain/reschedule/event';
import type { RescheduleFacts } from '@/domain/reschedule/opening';
import type { ProposalWish } from '@/domain/reschedule/proposing';
import { isOpen, type OpenRequest, onTable, type RescheduleRequest } from '@/domain/reschedule/request';
import { DAY, HOUR } from '@/domain/time/instant';

/** A session of an hour in ten days; requests are opened now, five days and more before anything runs out. */
export const NOW = Date.UTC(2030, 4, 6, 14);
export const START = NOW + 10 * DAY;
export const END = START + HOUR;

export type FactChanges = Partial<Omit<RescheduleFacts, 'booking'>> & {
  booking?: Partial<RescheduleFacts['booking']>;
};

export const facts = ({ booking, ...changes }: FactChanges = {}): RescheduleFacts => ({
  now: NOW,
  policy: DEFAULT_POLICY,
  ...changes,
  booking: { status: 'scheduled', start: START, end: END, moves: { mentor: 0, mentee: 0 }, ...booking },
});

/** A wish for an hour that starts this long after the original start. */
export const wish = (id: string, later: number, changes: Partial<ProposalWish> = {}): ProposalWish => ({
  id,
  start: START + later,
  end: END + later,
  reason: 'A dentist’s appointment',
  ...changes,
});

type Open = Extract<RescheduleCommand, { type: 'open' }>;

export const open = (by: Party, changes: Partial<Open> = {}): Open => ({
  type: 'open',
  by,
  proposal: wish('p0', DAY),
  time: 'bookable',
  recentOpenings: [],
  openedByMentor: 0,
  ...changes,
});

/** Given a negotiation, when somebody acts, then see the decision, its first refusal code and what came of it. */
export function given(request: RescheduleRequest | null) {
  return {
    when(command: RescheduleCommand, changes: FactChanges = {}) {
      const decision = decideReschedule(request, command, facts(changes));
      const after = decision.events.reduce<RescheduleRequest | null>(applyRescheduleEvent, request);
      const refusal = decision.ok ? null : decision.refusal;
      return { decision, events: decision.events, refusal, code: refusal?.code ?? null, after };
    },
  };
}

/** A request opened by this side and countered this many times, each side in turn, a minute apart. */
export function negotiation(openedBy: Party, counters = 0): OpenRequest {
  let request = given(null).when(open(openedBy)).after;
  let by = openedBy;
  for (let round = 1; round <= counters; round++) {
    by = otherSide(by);
    const proposal = wish(`p${round}`, (round + 1) * DAY);
    request = given(request).when({
      type: 'counter',
      by,
      seen: `p${round - 1}`,
      proposal,
      time: 'bookable',
    }).after;
  }
  if (!isOpen(request)) throw new Error('The negotiation could not be set up');
  return request;
}

/** An answer by this side to what is on the table, with nothing wrong about it but perhaps who gives it. */
export function answer(
  request: RescheduleRequest,
  by: Party,
  type: 'accept' | 'counter' | 'decline' | 'withdraw' | 'cancel_session',
): RescheduleCommand {
  const common = { by, seen: onTable(request).id };
  switch (type) {
    case 'accept':
      return { ...common, type, time: 'bookable' };
    case 'counter':
      return { ...common, type, proposal: wish('next', -DAY), time: 'bookable' };
    case 'decline':
      return { ...common, type, reason: null };
    default:
      return { ...common, type };
  }
}
