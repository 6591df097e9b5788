import { z } from 'zod';
import { id, instant, localDate, minuteOfDay, text, timeZone } from './common';

const block = z.object({ startMinute: minuteOfDay, endMinute: minuteOfDay });

/** A mentor's whole availability; limits and overlaps are checked by the domain's `validateAvailability`. */
export const availabilityInput = z.object({
  timeZone,
  weeklyHours: z.array(block.extend({ weekday: z.number().int().min(1).max(7) })).max(70),
  overrides: z.array(z.object({ date: localDate, blocks: z.array(block).min(1).max(10) })).max(400),
  blocks: z
    .array(
      z.object({
        date: localDate,
        startMinute: minuteOfDay.nullish(),
        endMinute: minuteOfDay.nullish(),
        reason: text(200).nullish(),
      }),
    )
    .max(400),
  noticeMinutes: z
    .number()
    .int()
    .min(0)
    .max(60 * 24 * 60),
  bufferBeforeMinutes: z.number().int().min(0).max(240),
  bufferAfterMinutes: z.number().int().min(0).max(240),
  gridMinutes: z.number().int().min(5).max(240),
  horizonDays: z.number().int().min(1).max(365),
  weeklyCap: z.number().int().min(1).max(100).nullable(),
  instantBooking: z.boolean(),
});
export type AvailabilityInput = z.infer<typeof availabilityInput>;
/** What a mentor edits, with the version that was read: saving an older one is refused rather than overwriting. */
export type AvailabilityView = AvailabilityInput & { version: number };
export const saveAvailabilityInput = z.object({ availability: availabilityInput, version: z.number().int() });

const window = { minutes: z.number().int().min(5).max(1440), from: instant, until: instant };
const atMost62Days = (query: { from: number; until: number }) =>
  query.until > query.from && query.until - query.from <= 62 * 86_400_000;

/** Starts in the half-open window, for one duration. `bookingId` leaves that booking's own time out of the way. */
export const slotsInput = z
  .object({ mentorId: id, ...window, bookingId: id.optional() })
  .refine(atMost62Days, 'At most 62 days at once.');
export type SlotsView = {
  /** Epoch milliseconds of every bookable start, rising. */
  starts: number[];
  /** First bookable start at or after the window's end, when the window has none. */
  nextStart: number | null;
  mentorTimeZone: string;
  /** The server's clock, so that a countdown does not depend on the browser's. */
  now: number;
};
export const explainDayInput = z.object({
  mentorId: id,
  minutes: z.number().int().min(5).max(1440),
  from: instant,
  until: instant,
});
