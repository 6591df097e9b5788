import type { LocalDate } from '../time/local-date';

/** Part of a local day, half-open, in minutes on the clock: start 0 to 1439, end 1 to 1440 (24:00). */
export type ClockBlock = { readonly startMinute: number; readonly endMinute: number };

/** Hours that repeat every week on one day; 1 is Monday, 7 is Sunday. */
export type WeeklyHours = ClockBlock & { readonly weekday: number };

/** The hours of one date, instead of those of its weekday. */
export type DateOverride = { readonly date: LocalDate; readonly blocks: readonly ClockBlock[] };

/** A local date, or with minutes a part of it, when nothing can be booked. The reason is for the mentor's eyes. */
export type BlockedDate = {
  readonly date: LocalDate;
  readonly startMinute?: number | null | undefined;
  readonly endMinute?: number | null | undefined;
  readonly reason?: string | null | undefined;
};

/** Time kept free around each session, in minutes. */
export type Buffers = { readonly bufferBeforeMinutes: number; readonly bufferAfterMinutes: number };

/** When a mentor can be booked, as the mentor says it. Clock times and dates are those of `timeZone`. */
export type Availability = Buffers & {
  readonly timeZone: string;
  readonly weeklyHours: readonly WeeklyHours[];
  readonly overrides: readonly DateOverride[];
  readonly blocks: readonly BlockedDate[];
  /** A slot starts at least this long after now. */
  readonly noticeMinutes: number;
  /** Real minutes from one possible start to the next, counted from where its block of hours really starts. */
  readonly gridMinutes: number;
  /** The last bookable day is this many local days after today. */
  readonly horizonDays: number;
  /** Sessions a local week, Monday to Sunday, can hold; null for no limit. */
  readonly weeklyCap: number | null;
  /** Whether a free offering is booked at once; otherwise it becomes a request. */
  readonly instantBooking: boolean;
};

/** What a new mentor starts from: weekdays nine to five. The zone is to be replaced by the mentor's own. */
export const DEFAULT_AVAILABILITY: Availability = {
  timeZone: 'UTC',
  weeklyHours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, startMinute: 9 * 60, endMinute: 17 * 60 })),
  overrides: [],
  blocks: [],
  noticeMinutes: 12 * 60,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  gridMinutes: 30,
  horizonDays: 60,
  weeklyCap: null,
  instantBooking: true,
};
