/** A moment, in milliseconds since 1970-01-01T00:00:00Z. Never a local time. */
export type Instant = number;

/** A stretch of time, half-open: `start` belongs to it, `end` does not. */
export type Interval = { readonly start: Instant; readonly end: Instant };

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Whether two half-open intervals share at least one moment; touching ends do not. */
export function overlaps(a: Interval, b: Interval): boolean {
  return a.start < b.end && b.start < a.end;
}
