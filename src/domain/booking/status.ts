/** The whole life of a booking, in the order in which it can happen. */
export const BOOKING_STATUSES = [
  'held',
  'requested',
  'scheduled',
  'in_progress',
  'completed',
  'cancelled',
  'declined',
  'expired',
  'released',
  'no_show',
] as const;

export type BookingStatus = (typeof BOOKING_STATUSES)[number];

/** Agreed and not over: what both sides count on. */
export const ACTIVE_STATUSES = ['scheduled', 'in_progress'] as const satisfies readonly BookingStatus[];

/** Those that keep the mentor's calendar taken. */
export const OCCUPYING_STATUSES = [
  'held',
  'requested',
  ...ACTIVE_STATUSES,
] as const satisfies readonly BookingStatus[];

export type OccupyingStatus = (typeof OCCUPYING_STATUSES)[number];

export function isOccupying(status: BookingStatus): status is OccupyingStatus {
  return OCCUPYING_STATUSES.some((occupying) => occupying === status);
}
