import type { BookingView } from '@/contracts/booking';
import type { WizardPlace } from './place';

/** What the wizard shows. */
export type WizardView =
  | 'time'
  | 'details'
  | 'review'
  /** Paid, or agreed. */
  | 'confirmed'
  /** Waiting for the mentor. */
  | 'requested'
  /** The hold ran out. */
  | 'expired'
  /** The hold was given back before it ran out. */
  | 'released'
  /** Money arrived when the time was gone, and goes back. */
  | 'returned'
  /** No business of the wizard any more: the session has a page of its own. */
  | 'elsewhere';

type Looked = Pick<BookingView, 'status' | 'viewer' | 'acceptedAt' | 'payment'>;

/** The view that goes with a place and its booking. `hasRunOut`: its time is over, whether or not the server said so. */
export function viewOf(
  place: Pick<WizardPlace, 'step'>,
  booking: Looked | null,
  hasRunOut: boolean,
): WizardView {
  if (booking === null) return 'time';
  if (booking.viewer !== 'mentee') return 'elsewhere';
  switch (booking.status) {
    case 'held':
      if (hasRunOut) return 'expired';
      return place.step === 'review' || booking.acceptedAt !== null ? 'review' : 'details';
    case 'requested':
      return 'requested';
    case 'scheduled':
      return 'confirmed';
    case 'expired':
    case 'released':
      return booking.payment?.status === 'returned' ? 'returned' : booking.status;
    default:
      return 'elsewhere';
  }
}

/**
 * Whether leaving gives the time back. One that the mentor kept after saying yes is not the wizard's to give back:
 * it stays until it is paid for or runs out.
 */
export function isReleasedOnLeaving(booking: Pick<BookingView, 'status' | 'acceptedAt'>): boolean {
  return booking.status === 'held' && booking.acceptedAt === null;
}
