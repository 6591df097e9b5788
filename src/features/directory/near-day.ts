import type { Instant } from '@/domain/time/instant';
import { addDays } from '@/domain/time/local-date';
import { localDateAt } from '@/domain/time/local-time';
import type { TimeWords } from '@/features/session/time-words';

/** "Today", "Tomorrow", or the day as `words` names it; `now` decides which those are. */
export function nearDay(at: Instant, now: Instant, words: TimeWords): string {
  const date = localDateAt(at, words.timeZone);
  const today = localDateAt(now, words.timeZone);
  if (date === today) return 'Today';
  if (date === addDays(today, 1)) return 'Tomorrow';
  return words.day(at, now);
}
