import type { AvailabilityView } from '@/contracts/availability';
import type { Availability } from '@/domain/availability/schedule';

/** What a mentor edits, in the order in which it is stored: hours by weekday and time, dates rising. */
export function availabilityView(availability: Availability, version: number): AvailabilityView {
  return {
    version,
    timeZone: availability.timeZone,
    weeklyHours: availability.weeklyHours
      .map(({ weekday, startMinute, endMinute }) => ({ weekday, startMinute, endMinute }))
      .sort((a, b) => a.weekday - b.weekday || a.startMinute - b.startMinute),
    overrides: availability.overrides
      .map(({ date, blocks }) => ({
        date,
        blocks: blocks
          .map(({ startMinute, endMinute }) => ({ startMinute, endMinute }))
          .sort((a, b) => a.startMinute - b.startMinute),
      }))
      .sort((a, b) => compareText(a.date, b.date)),
    blocks: availability.blocks
      .map(({ date, startMinute, endMinute, reason }) => ({
        date,
        startMinute: startMinute ?? null,
        endMinute: endMinute ?? null,
        reason: reason || null,
      }))
      .sort((a, b) => compareText(a.date, b.date) || (a.startMinute ?? -1) - (b.startMinute ?? -1)),
    noticeMinutes: availability.noticeMinutes,
    bufferBeforeMinutes: availability.bufferBeforeMinutes,
    bufferAfterMinutes: availability.bufferAfterMinutes,
    gridMinutes: availability.gridMinutes,
    horizonDays: availability.horizonDays,
    weeklyCap: availability.weeklyCap,
    instantBooking: availability.instantBooking,
  };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
