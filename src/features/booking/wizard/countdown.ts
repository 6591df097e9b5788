import { MINUTE } from '@/domain/time/instant';
import { clockCountdown, durationWords } from '@/features/session/time-words';

/** How much of a hold is left: to the second when it is a matter of minutes, "1 day 4 h" when it is not. */
export function leftWords(milliseconds: number): string {
  return milliseconds < 60 * MINUTE ? clockCountdown(milliseconds) : durationWords(milliseconds);
}

const ANNOUNCED_MINUTES = [5, 2, 1];

/** What is said aloud when the time left passes from `before` to `now` (milliseconds); mostly nothing. */
export function announcement(before: number, now: number): string | null {
  const passed = ANNOUNCED_MINUTES.findLast(
    (minutes) => before > minutes * MINUTE && now <= minutes * MINUTE && now > 0,
  );
  if (passed === undefined) return null;
  return `${passed} ${passed === 1 ? 'minute' : 'minutes'} left to finish your booking.`;
}
