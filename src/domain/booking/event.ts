import { invariant, unreachable } from '../invariant';
import type { Actor, Party } from '../party';
import type { Instant } from '../time/instant';
import type { CancellationQuote } from './cancellation';
import type { CancellationReason } from './cancellation-reason';
import type { BookingState } from './state';
import type { BookingStatus } from './status';

/** Something that has happened to a booking. `from` and `to` are its status before and after. */
export type BookingEvent = {
  readonly at: Instant;
  readonly by: Actor;
  readonly from: BookingStatus;
  readonly to: BookingStatus;
} & (
  | { readonly type: 'settled' }
  | { readonly type: 'requested'; readonly expiresAt: Instant }
  | { readonly type: 'released' }
  | { readonly type: 'expired' }
  | { readonly type: 'accepted' }
  | { readonly type: 'payment_invited'; readonly expiresAt: Instant }
  | { readonly type: 'declined'; readonly reason: string | null }
  | {
      readonly type: 'cancelled';
      readonly quote: CancellationQuote;
      readonly reason: CancellationReason | null;
    }
  | { readonly type: 'started' }
  | { readonly type: 'completed' }
  | { readonly type: 'no_show_reported'; readonly absent: Party }
  | { readonly type: 'disputed'; readonly by: Party; readonly statement: string }
  | {
      readonly type: 'dispute_decided';
      /** Who was absent after all; null if the session took place. */
      readonly absent: Party | null;
      /** Whether what was disputed stands. */
      readonly outcome: 'uphold' | 'overturn';
      readonly reason: string;
    }
);

/** The booking after an event of its own. */
export function applyBookingEvent(state: BookingState, event: BookingEvent): BookingState {
  const time = { start: state.start, end: state.end };
  switch (event.type) {
    case 'settled':
    case 'accepted':
      return { ...time, status: 'scheduled' };
    case 'requested':
      return { ...time, status: 'requested', expiresAt: event.expiresAt };
    case 'payment_invited':
      return { ...time, status: 'held', expiresAt: event.expiresAt };
    case 'released':
      return { ...time, status: 'released' };
    case 'expired':
      return { ...time, status: 'expired' };
    case 'declined':
      return { ...time, status: 'declined' };
    case 'cancelled':
      return { ...time, status: 'cancelled' };
    case 'started':
      return { ...time, status: 'in_progress' };
    case 'completed':
      return { ...time, status: 'completed', completedAt: event.at, dispute: null };
    case 'no_show_reported':
      return { ...time, status: 'no_show', absent: event.absent, reportedAt: event.at, dispute: null };
    case 'disputed': {
      invariant(state.status === 'completed' || state.status === 'no_show', `Disputed while ${state.status}`);
      const { by, at, statement } = event;
      return { ...state, dispute: { by, openedAt: at, statement, decidedAt: null } };
    }
    case 'dispute_decided': {
      invariant(state.status === 'completed' || state.status === 'no_show', `Decided while ${state.status}`);
      invariant(state.dispute !== null, 'Decided without a dispute');
      const dispute = { ...state.dispute, decidedAt: event.at };
      if (event.absent !== null) {
        const reportedAt = state.status === 'no_show' ? state.reportedAt : event.at;
        return { ...time, status: 'no_show', absent: event.absent, reportedAt, dispute };
      }
      const completedAt = state.status === 'completed' ? state.completedAt : event.at;
      return { ...time, status: 'completed', completedAt, dispute };
    }
    default:
      return unreachable(event);
  }
}
