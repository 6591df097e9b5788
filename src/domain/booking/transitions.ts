import type { Actor } from '../party';
import { type Refusal, type RefusalCode, refusal } from '../refusal';
import { BOOKING_STATUSES, type BookingStatus, isOccupying } from './status';

type Transition = {
  readonly from: BookingStatus;
  readonly event: string;
  readonly to: BookingStatus;
  readonly who: readonly Actor[];
};

/**
 * The life of a booking. This is the only place that says which status follows which and who may cause it:
 * `decideBooking` obeys it, its types are taken from it, and the diagram in the docs is drawn from it. `from`
 * and `event` together are unique.
 */
export const BOOKING_TRANSITIONS = [
  { from: 'held', event: 'settle', to: 'scheduled', who: ['system'] },
  { from: 'held', event: 'request', to: 'requested', who: ['mentee'] },
  { from: 'held', event: 'release', to: 'released', who: ['mentee'] },
  { from: 'held', event: 'expire', to: 'expired', who: ['system'] },

  // Money that arrives late takes the time again if nobody else has it.
  { from: 'expired', event: 'settle', to: 'scheduled', who: ['system'] },
  { from: 'released', event: 'settle', to: 'scheduled', who: ['system'] },

  { from: 'requested', event: 'accept', to: 'scheduled', who: ['mentor'] },
  // A priced request is accepted before it is paid: the time is kept once more, for the mentee to pay.
  { from: 'requested', event: 'invite_payment', to: 'held', who: ['mentor'] },
  { from: 'requested', event: 'decline', to: 'declined', who: ['mentor'] },
  { from: 'requested', event: 'cancel', to: 'cancelled', who: ['mentee'] },
  { from: 'requested', event: 'expire', to: 'expired', who: ['system'] },

  { from: 'scheduled', event: 'start', to: 'in_progress', who: ['mentor', 'mentee'] },
  { from: 'scheduled', event: 'complete', to: 'completed', who: ['mentor', 'system'] },
  { from: 'scheduled', event: 'cancel', to: 'cancelled', who: ['mentor', 'mentee'] },
  { from: 'scheduled', event: 'report_no_show', to: 'no_show', who: ['mentor', 'mentee'] },

  { from: 'in_progress', event: 'complete', to: 'completed', who: ['mentor', 'system'] },
  { from: 'in_progress', event: 'report_no_show', to: 'no_show', who: ['mentor', 'mentee'] },

  // Otherwise an absent mentor could shut the mentee up by completing the session first.
  { from: 'completed', event: 'report_no_show', to: 'no_show', who: ['mentor', 'mentee'] },
  { from: 'completed', event: 'dispute', to: 'completed', who: ['mentee'] },
  { from: 'completed', event: 'rule_took_place', to: 'completed', who: ['admin'] },
  { from: 'completed', event: 'rule_absent', to: 'no_show', who: ['admin'] },

  { from: 'no_show', event: 'dispute', to: 'no_show', who: ['mentor', 'mentee'] },
  { from: 'no_show', event: 'rule_took_place', to: 'completed', who: ['admin'] },
  { from: 'no_show', event: 'rule_absent', to: 'no_show', who: ['admin'] },
] as const satisfies readonly Transition[];

type Row = (typeof BOOKING_TRANSITIONS)[number];

export type BookingEventName = Row['event'];

/** The statuses in which an event can happen. */
export type StatusBefore<Name extends BookingEventName> = Extract<Row, { event: Name }>['from'];

const OUT_OF_PLACE = {
  settle: 'NOT_HELD',
  request: 'NOT_HELD',
  release: 'NOT_HELD',
  expire: 'NOT_HELD',
  accept: 'NOT_REQUESTED',
  invite_payment: 'NOT_REQUESTED',
  decline: 'NOT_REQUESTED',
  cancel: 'NOT_CANCELLABLE',
  start: 'NOT_STARTABLE',
  complete: 'NOT_COMPLETABLE',
  report_no_show: 'NOT_REPORTABLE',
  dispute: 'NOT_DISPUTABLE',
  rule_took_place: 'NO_OPEN_DISPUTE',
  rule_absent: 'NO_OPEN_DISPUTE',
} as const satisfies Record<BookingEventName, RefusalCode>;

/** What to say when an event does not fit the status; somebody who came too late is told so. */
const UNFIT_STATUS: Record<'expired' | 'other', Record<BookingEventName, RefusalCode>> = {
  other: OUT_OF_PLACE,
  expired: {
    ...OUT_OF_PLACE,
    request: 'HOLD_EXPIRED',
    release: 'HOLD_EXPIRED',
    accept: 'REQUEST_EXPIRED',
    invite_payment: 'REQUEST_EXPIRED',
    decline: 'REQUEST_EXPIRED',
  },
};

/** The one row for this event in this status, if there is one. */
export function transitionFrom(status: BookingStatus, event: BookingEventName): Transition | undefined {
  return BOOKING_TRANSITIONS.find((row) => row.from === status && row.event === event);
}

/**
 * Why the table does not let this actor cause this event in this status, or null if it does; when and how is for
 * the rules of the event to say. Refusals: NOT_YOUR_PART, and the one of the event for a status that does not fit.
 */
export function whyBarred(status: BookingStatus, event: BookingEventName, actor: Actor): Refusal | null {
  const row = transitionFrom(status, event);
  if (row === undefined) return refusal(UNFIT_STATUS[status === 'expired' ? 'expired' : 'other'][event]);
  return row.who.includes(actor) ? null : refusal('NOT_YOUR_PART');
}

/** The life of a booking as a Mermaid state diagram, for the docs. */
export function drawBookingLife(): string {
  const arrows = BOOKING_TRANSITIONS.map(
    ({ from, event, to, who }) => `${from} --> ${to}: ${event.replaceAll('_', ' ')} (${who.join(', ')})`,
  );
  const ends = BOOKING_STATUSES.filter((status) => !isOccupying(status)).map((status) => `${status} --> [*]`);
  const lines = ['[*] --> held: hold (mentee)', ...arrows, ...ends];
  return ['stateDiagram-v2', ...lines.map((line) => `    ${line}`)].join('\n');
}
