import type { Channel, NotificationCategory, NotificationKind } from '@/domain/notification/kinds';

/** How settings call each kind of news. */
export const KIND_LABELS: Readonly<Record<NotificationKind, string>> = {
  booking_confirmed: 'A session is confirmed',
  booking_requested: 'A session is requested',
  booking_accepted: 'A request is accepted',
  payment_invited: 'An accepted request is to be paid',
  booking_declined: 'A request is declined',
  booking_expired: 'A request was not answered in time',
  hold_expired: 'A time kept for you ran out',
  reschedule_asked: 'The other side asks to move a session',
  reschedule_countered: 'The other side proposes another time',
  reschedule_accepted: 'A new time is agreed',
  reschedule_declined: 'A new time is declined',
  reschedule_withdrawn: 'A request to move a session is withdrawn',
  reschedule_expired: 'A request to move a session ran out',
  booking_cancelled: 'A session is cancelled',
  refund_done: 'A refund is on its way',
  refund_failed: 'A refund did not work',
  late_payment_refunded: 'Money came too late and goes back',
  payout_sent: 'A payout is on its way',
  reminder_24h: 'Reminder, a day before',
  reminder_1h: 'Reminder, an hour before',
  reminder_15min: 'Reminder, 15 minutes before',
  no_show_reported: 'Somebody is reported absent',
  dispute_opened: 'A dispute is opened',
  dispute_decided: 'A dispute is decided',
  address_bounced: 'Mail to an address came back',
  welcome: 'Welcome',
  magic_link: 'Sign-in links',
  password_reset: 'Password links',
};

export const CATEGORY_LABELS: Readonly<Record<NotificationCategory, string>> = {
  booking: 'Booking',
  reschedule: 'Moving a session',
  cancellation: 'Cancelling',
  money: 'Money',
  reminder: 'Reminders',
  trouble: 'Disputes',
  account: 'Account',
};

export const CHANNEL_LABELS: Readonly<Record<Channel, string>> = {
  bell: 'Bell',
  email: 'E-mail',
  calendar: 'Calendar file',
};
