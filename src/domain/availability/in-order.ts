import type { Availability } from './schedule';

/**
 * The same availability with everything in its one order: hours by weekday and time, dates rising. Two that mean
 * the same and were put together differently come out alike.
 */
export function inOrder(availability: Availability) {
  return {
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
      .sort(
        (a, b) =>
          compareText(a.date, b.date) ||
          (a.startMinute ?? -1) - (b.startMinute ?? -1) ||
          (a.endMinute ?? -1) - (b.endMinute ?? -1) ||
          compareText(a.reason ?? '', b.reason ?? ''),
      ),
    noticeMinutes: availability.noticeMinutes,
    bufferBeforeMinutes: availability.bufferBeforeMinutes,
    bufferAfterMinutes: availability.bufferAfterMinutes,
    gridMinutes: availability.gridMinutes,
    horizonDays: availability.horizonDays,
    weeklyCap: availability.weeklyCap,
    instantBooking: availability.instantBooking,
  } satisfies Availability;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
