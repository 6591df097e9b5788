import type { Party } from '../party';
import type { Instant, Interval } from '../time/instant';
import type { BookingEventName, StatusBefore } from './transitions';

/** An objection to how a session ended. There is one per booking at most, and its decision is final. */
export type Dispute = {
  readonly by: Party;
  readonly openedAt: Instant;
  readonly statement: string;
  readonly decidedAt: Instant | null;
};

/** A booking with what its rules need to know. `start` and `end` are the agreed time, `end` not included. */
export type BookingState = Interval &
  (
    | { readonly status: 'held'; readonly expiresAt: Instant }
    | { readonly status: 'requested'; readonly expiresAt: Instant }
    | { readonly status: 'scheduled' }
    | { readonly status: 'in_progress' }
    | { readonly status: 'completed'; readonly completedAt: Instant; readonly dispute: Dispute | null }
    | {
        readonly status: 'no_show';
        readonly absent: Party;
        readonly reportedAt: Instant;
        readonly dispute: Dispute | null;
      }
    | { readonly status: 'cancelled' }
    | { readonly status: 'declined' }
    | { readonly status: 'expired' }
    | { readonly status: 'released' }
  );

/** The states in which an event can happen, taken from the table of transitions. */
export type StateBefore<Name extends BookingEventName> = Extract<
  BookingState,
  { status: StatusBefore<Name> }
>;

/** What can still end by itself: a hold nobody paid, a request nobody answered. */
export type WaitingBooking = StateBefore<'expire'>;

/** A session that is over and about whose end there can be two opinions. */
export type EndedSession = StateBefore<'dispute'>;
