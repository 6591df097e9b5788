import { HOUR, type Instant, MINUTE } from '../time/instant';
import type { NotificationKind } from './kinds';

export type ReminderKind = Extract<NotificationKind, `reminder_${string}`>;

export type Reminder = { readonly kind: ReminderKind; readonly at: Instant };

/** How long before the start each reminder comes, in milliseconds. */
export const REMINDER_LEADS = {
  reminder_24h: 24 * HOUR,
  reminder_1h: HOUR,
  reminder_15min: 15 * MINUTE,
} as const satisfies Record<ReminderKind, number>;

/** Earliest first. */
export const REMINDER_KINDS = ['reminder_24h', 'reminder_1h', 'reminder_15min'] as const;

/**
 * The reminders that are still ahead for a session with this start, earliest first. Called again with the new
 * start when a session moves: what it gives replaces what was planned.
 */
export function reminders(start: Instant, now: Instant): readonly Reminder[] {
  return REMINDER_KINDS.map((kind) => ({ kind, at: start - REMINDER_LEADS[kind] })).filter(
    ({ at }) => at > now,
  );
}
