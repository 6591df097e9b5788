import type { EmptyDayReason } from '@/domain/availability/explain-day';

const SENTENCES: Record<EmptyDayReason, (minutes: number) => string> = {
  past: () => 'The free times of this day are over.',
  beyond_horizon: () => 'This day is further ahead than the mentor plans.',
  not_working: () => 'The mentor does not work on this day.',
  too_short: (minutes) => `The mentor’s hours on this day are too short for ${minutes} minutes.`,
  blocked: () => 'The mentor is away on this day.',
  inside_notice: () => 'It is too late for this day: the mentor asks for more notice.',
  week_full: () => 'The mentor takes no more sessions in this week.',
  fully_booked: () => 'Every time on this day is taken.',
};

/** Why a day offers nothing for so many minutes. */
export function emptyDaySentence(reason: EmptyDayReason, minutes: number): string {
  return SENTENCES[reason](minutes);
}
