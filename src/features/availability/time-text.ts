/** Times are chosen and typed in steps of so many minutes. */
export const TIME_STEP = 5;
const DAY_MINUTES = 24 * 60;

/** Whether a time begins a block or ends it: midnight is 00:00 at its beginning and 24:00 at its end. */
export type TimeEdge = 'start' | 'end';

/** "09:05", "24:00" */
export function timeText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/**
 * Reads a time as people type it ("9", "930", "9.30", "5 pm", "24:00") and rounds it to the step. `null` when it
 * is none, or none that a block can begin or end with.
 */
export function readTime(text: string, edge: TimeEdge): number | null {
  const match = /^(\d{1,2})(?:[:.h\s]?([0-5]\d))?\s*h?\s*(am|pm|a\.m\.|p\.m\.)?$/i.exec(text.trim());
  const typedHour = match?.[1];
  if (match === null || typedHour === undefined) return null;
  const half = match[3]?.[0]?.toLowerCase();
  const hour = half === undefined ? Number(typedHour) : hourOfHalf(Number(typedHour), half === 'p');
  if (hour === null) return null;
  const exact = hour * 60 + Number(match[2] ?? 0);
  const rounded = Math.round(exact / TIME_STEP) * TIME_STEP;
  const minute = edge === 'end' && rounded === 0 ? DAY_MINUTES : rounded;
  const [least, most] = edge === 'start' ? [0, DAY_MINUTES - TIME_STEP] : [TIME_STEP, DAY_MINUTES];
  return minute >= least && minute <= most ? minute : null;
}

function hourOfHalf(hour: number, isAfternoon: boolean): number | null {
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (isAfternoon ? 12 : 0);
}

/** Every time of a day that a block can begin or end with, rising. */
export function timesOf(edge: TimeEdge): readonly number[] {
  const first = edge === 'start' ? 0 : TIME_STEP;
  return Array.from({ length: DAY_MINUTES / TIME_STEP }, (_, index) => first + index * TIME_STEP);
}
