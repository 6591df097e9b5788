import type { KindFacts } from './facts';
import type { NotificationKind, RecipientRole } from './kinds';

/** Which dialog a session page opens with. */
export const SESSION_DIALOGS = ['answer', 'pay', 'reschedule', 'dispute'] as const;
export type SessionDialog = (typeof SESSION_DIALOGS)[number];

/** The page of one session, the same for both parties. */
export function sessionPath(bookingId: string, dialog?: SessionDialog): string {
  return dialog === undefined ? `/sessions/${bookingId}` : `/sessions/${bookingId}?open=${dialog}`;
}

/**
 * The screen on which a reader can do something about what they were told: a path inside the app, beginning
 * with a slash.
 */
export function hrefFor<K extends NotificationKind>(
  kind: K,
  role: RecipientRole,
  facts: KindFacts[K],
): string {
  return 'session' in facts
    ? sessionHref(kind, role, facts.session.bookingId)
    : accountHref(kind, role, 'roles' in facts && facts.roles.includes('mentor'));
}

function accountHref(kind: NotificationKind, role: RecipientRole, isMentor: boolean): string {
  if (role === 'admin') return '/notifications';
  if (kind === 'welcome') return isMentor ? '/availability' : '/mentors';
  return '/settings#profile';
}

function sessionHref(kind: NotificationKind, role: RecipientRole, bookingId: string): string {
  if (role === 'admin') return kind === 'dispute_opened' ? '/admin/disputes' : sessionPath(bookingId);
  switch (kind) {
    case 'booking_requested':
      return sessionPath(bookingId, role === 'mentor' ? 'answer' : undefined);
    case 'payment_invited':
      return sessionPath(bookingId, 'pay');
    case 'reschedule_asked':
    case 'reschedule_countered':
      return sessionPath(bookingId, 'reschedule');
    case 'no_show_reported':
      return sessionPath(bookingId, 'dispute');
    case 'booking_declined':
    case 'booking_expired':
    case 'hold_expired':
    case 'late_payment_refunded':
      // There is no session to go to any more: the mentee looks for another one.
      return role === 'mentor' ? '/schedule' : '/mentors';
    default:
      return sessionPath(bookingId);
  }
}
