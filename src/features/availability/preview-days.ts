import type { AvailabilityInput } from '@/contracts/availability';
import { compileSchedule } from '@/domain/availability/compile';
import { type EmptyDayReason, explainDay } from '@/domain/availability/explain-day';
import { groupByDay } from '@/domain/availability/group-by-day';
import { slots } from '@/domain/availability/slots';
import { type Instant, type Interval, MINUTE } from '@/domain/time/instant';
import { addDays, type LocalDate } from '@/domain/time/local-date';
import { localDateAt, localDayInterval } from '@/domain/time/local-time';

export type PreviewDay = {
  readonly date: LocalDate;
  readonly day: Interval;
  /** Every bookable start of the day, rising. */
  readonly starts: readonly Instant[];
  /** Why there is none; `null` when there is one. */
  readonly why: EmptyDayReason | null;
};

type Asked = {
  readonly minutes: number;
  readonly now: Instant;
  /** Whose days they are. */
  readonly timeZone: string;
  readonly days: number;
};

/**
 * What an availability would offer on an empty calendar, day by day from today on. It is the engine that the
 * server uses, on the same rules: what is seen here is what mentees get once it is saved.
 */
export function previewDays(
  availability: AvailabilityInput,
  { minutes, now, timeZone, days }: Asked,
): PreviewDay[] {
  const schedule = compileSchedule(availability);
  const terms = { durationMinutes: minutes, now, busy: [], sessionStarts: [] };
  const today = localDateAt(now, timeZone);
  const dates = Array.from({ length: days }, (_, index) => addDays(today, index));
  const from = localDayInterval(today, timeZone).start;
  const until = localDayInterval(addDays(today, days), timeZone).start;
  const byDay = groupByDay(slots(schedule, { ...terms, from, until }), timeZone);
  return dates.map((date) => {
    const day = localDayInterval(date, timeZone);
    const starts = byDay.get(date) ?? [];
    return { date, day, starts, why: starts.length > 0 ? null : explainDay(schedule, terms, day) };
  });
}

/** The time that sessions of so many minutes could fill, as parts of the day from 0 to 1; what touches is one. */
export function filledParts({ day, starts }: PreviewDay, minutes: number): { from: number; to: number }[] {
  const length = day.end - day.start;
  const parts: { from: number; to: number }[] = [];
  for (const start of starts) {
    const from = (start - day.start) / length;
    const to = Math.min(1, (start + minutes * MINUTE - day.start) / length);
    const last = parts.at(-1);
    if (last && from <= last.to) last.to = to;
    else parts.push({ from, to });
  }
  return parts;
}
