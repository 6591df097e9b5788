import { DAY, type Instant, MINUTE } from '../time/instant';

const FIRST_PAUSE = MINUTE;
const LONGEST_PAUSE = 30 * MINUTE;

/** How long a mail is worth trying: a mail server that is away over a weekend loses nothing. */
const GIVE_UP_AFTER = 3 * DAY;

/**
 * When a message is tried again after it failed for the `attempts`th time (from 1): pauses double, up to half an
 * hour. `null` once three days have passed since it was due: then it is dead.
 */
export function nextAttempt(attempts: number, dueAt: Instant, now: Instant): Instant | null {
  if (now >= dueAt + GIVE_UP_AFTER) return null;
  return now + Math.min(FIRST_PAUSE * 2 ** (attempts - 1), LONGEST_PAUSE);
}
