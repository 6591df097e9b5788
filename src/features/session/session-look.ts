import type { DisplayState } from '@/components/state-color';
import type { BookingView } from '@/contracts/booking';
import { otherSide, type Party } from '@/domain/party';

/** How a session looks to the one who looks: the colour of its state, and the word that goes with it. */
export type SessionLook = { readonly state: DisplayState; readonly label: string };

/** The side whose answer an open negotiation waits for at `now`; null if there is none or its time has run out. */
function turnIn({ reschedule }: Pick<BookingView, 'reschedule'>, now: number): Party | null {
  const proposal = proposalOf({ reschedule }, now);
  return proposal && otherSide(proposal.by);
}

/** The new time on the table at `now`, which the mentor's calendar keeps free; null if there is none. */
export function proposalOf({ reschedule }: Pick<BookingView, 'reschedule'>, now: number) {
  if (reschedule === null || now >= reschedule.expiresAt) return null;
  return reschedule.proposals.at(-1) ?? null;
}

/** Whether a hold or request still stands at `now`, however late the job that ends it may be. */
export function isStillWaiting(booking: Pick<BookingView, 'status' | 'expiresAt'>, now: number): boolean {
  const isWaiting = booking.status === 'held' || booking.status === 'requested';
  return isWaiting && (booking.expiresAt === null || now < booking.expiresAt);
}

/** Ended without a session: shown faded, or not at all. */
export function isOff(booking: Pick<BookingView, 'status' | 'expiresAt'>, now: number): boolean {
  switch (booking.status) {
    case 'held':
    case 'requested':
      return !isStillWaiting(booking, now);
    case 'cancelled':
    case 'declined':
    case 'expired':
    case 'released':
      return true;
    default:
      return false;
  }
}

/** The state and word of a booking for its viewer at `now`. */
export function sessionLook(booking: BookingView, now: number): SessionLook {
  if (isOff(booking, now)) return { state: 'cancelled', label: OFF_LABELS[booking.status] ?? 'Expired' };
  switch (booking.status) {
    case 'held':
      return { state: 'held', label: 'Held' };
    case 'requested':
      return booking.viewer === 'mentor'
        ? { state: 'yourTurn', label: 'Your turn' }
        : { state: 'requested', label: 'Requested' };
    case 'in_progress':
      return { state: 'inProgress', label: 'In progress' };
    case 'completed':
      return { state: 'done', label: disputeLabel(booking) ?? 'Done' };
    case 'no_show':
      return { state: 'cancelled', label: disputeLabel(booking) ?? 'No-show' };
    default:
      return agreedLook(booking, now);
  }
}

/** Whether the viewer is the one whose answer or payment everybody waits for. */
export function isYourTurn(booking: BookingView, now: number): boolean {
  if (booking.status === 'scheduled') return turnIn(booking, now) === booking.viewer;
  if (!isStillWaiting(booking, now)) return false;
  return booking.viewer === (booking.status === 'requested' ? 'mentor' : 'mentee');
}

const OFF_LABELS: Partial<Record<BookingView['status'], string>> = {
  cancelled: 'Cancelled',
  declined: 'Declined',
};

function disputeLabel({ dispute }: BookingView): string | null {
  return dispute !== null && dispute.decidedAt === null ? 'Disputed' : null;
}

function agreedLook(booking: BookingView, now: number): SessionLook {
  if (now >= booking.end) return { state: 'done', label: 'Ended' };
  if (now >= booking.start) return { state: 'inProgress', label: 'Now' };
  const turn = turnIn(booking, now);
  if (turn === null) return { state: 'scheduled', label: 'Scheduled' };
  return turn === booking.viewer
    ? { state: 'yourTurn', label: 'Your turn' }
    : { state: 'waiting', label: 'Waiting' };
}
