import { DAY, HOUR, MINUTE } from '../time/instant';

// The product's own windows, in milliseconds. Policies are built around them, so no admin can change them.

/** The room opens, and the session may be started, this long before the start. */
export const JOIN_OPENS_BEFORE_START = 10 * MINUTE;

/** The room stays open this long after the end, for sessions that overrun. */
export const JOIN_CLOSES_AFTER_END = 30 * MINUTE;

/** A no-show can be reported until this long after the end. */
export const NO_SHOW_REPORT_HOURS = 24;
export const NO_SHOW_REPORT_WINDOW = NO_SHOW_REPORT_HOURS * HOUR;

/** The stretch over which one person's reschedule requests are counted. */
export const REQUEST_COUNT_WINDOW = DAY;
