import { unreachable } from '../invariant';
import type { NotificationKind, RecipientRole } from './kinds';

/** Which dialog a session page opens with. */
export type SessionDialog = 'answer' | 'reschedule' | 'dispute';

/** The page of one session, the same for both parties. */
export function sessionPath(bookingId: string, dialog?: SessionDialog): string {
  return dialog === undefined ? `/sessions/${bookingId}` : `/sessions/${bookingId}?open=${dialog}`;
}

/**
 * The screen on which a reader can do something about what they were told: a path inside the app, beginning
 * with a slash. Kinds without a booking have none but their own, so `bookingId` matters only where there is one.
 */
export function hrefFor(kind: NotificationKind, role: RecipientRole, bookingId: string | null): string {
  if (role === 'admin') return bookingId === null ? '/admin/deliveries' : `/admin/bookings/${bookingId}`;
  const session = (dialog?: SessionDialog) =>
    bookingId === null ? '/notifications' : sessionPath(bookingId, dialog);
  switch (kind) {
    case 'booking_requested':
      return role === 'mentor' ? session('answer') : session();
    case 'reschedule_asked':
    case 'reschedule_countered':
      return session('reschedule');
    case 'no_show_reported':
      return session('dispute');
    case 'booking_declined':
    case 'hold_expired':
      return '/mentors';
    case 'booking_expired':
    case 'late_payment_refunded':
      return role === 'mentee' ? '/mentors' : '/schedule';
    case 'booking_confirmed':
    case 'booking_accepted':
    case 'reschedule_accepted':
    case 'reschedule_declined':
    case 'reschedule_withdrawn':
    case 'reschedule_expired':
    case 'booking_cancelled':
    case 'refund_done':
    case 'refund_failed':
    case 'payout_sent':
    case 'reminder_24h':
    case 'reminder_1h':
    case 'reminder_15min':
    case 'dispute_opened':
    case 'dispute_decided':
      return session();
    case 'address_bounced':
    case 'password_reset':
      return '/settings/account';
    case 'welcome':
    case 'magic_link':
      return '/mentors';
    default:
      return unreachable(kind);
  }
}
