import { zoneName } from '@/domain/notification/moments';
import { DAY, HOUR, type Instant, type Interval, MINUTE, SECOND } from '@/domain/time/instant';
import { zoneOf } from '@/domain/time/zone';

/** Moments as one viewer reads them: in their zone, with the clock (12 or 24 hours) of their region. */
export type TimeWords = {
  readonly timeZone: string;
  /** "14:00", "2:00 PM" */
  time: (at: Instant) => string;
  /** "14:00 – 15:00"; names the day of the end when it is another one. */
  span: (interval: Interval) => string;
  /** "Tue 24 Nov", with the year when it is not the year of `now`. */
  day: (at: Instant, now?: Instant) => string;
  /** "Tuesday, 24 November 2026" */
  longDay: (at: Instant) => string;
  /** "Tue 24 Nov, 14:00" */
  moment: (at: Instant) => string;
  /** "Tue 24, 14:00": where the month is plain from what is around it. */
  brief: (at: Instant) => string;
  /** "Lisbon, GMT+1" */
  zone: (at: Instant) => string;
};

const made = new Map<string, TimeWords>();

/** The words for `locale` (a BCP 47 tag) and a zone; made once for each. */
export function timeWords(locale: string, timeZone: string): TimeWords {
  const key = `${locale} ${timeZone}`;
  let words = made.get(key);
  if (!words) {
    words = makeWords(locale, timeZone);
    made.set(key, words);
  }
  return words;
}

/**
 * The language dates are written in. The interface is in English, so another language's month names would stand
 * out; only the way to write English ones follows the region.
 */
export function textLocale(locale: string): string {
  return /^en\b/i.test(locale) ? locale : 'en-GB';
}

function makeWords(locale: string, timeZone: string): TimeWords {
  const language = textLocale(locale);
  const { hourCycle } = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions();
  const is24 = hourCycle === 'h23' || hourCycle === 'h24';
  const format = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(language, { timeZone, ...options });
    return (at: Instant) => formatter.format(at);
  };
  const clock = format({
    hour: is24 ? '2-digit' : 'numeric',
    minute: '2-digit',
    hourCycle: is24 ? 'h23' : 'h12',
  });
  // Runtimes differ in which space they put before AM and PM; server and browser must not.
  const time = (at: Instant) => clock(at).replaceAll(/\s/g, '\u00a0');
  const shortDay = format({ weekday: 'short', day: 'numeric', month: 'short' });
  const yearDay = format({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
  const longDay = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const weekday = format({ weekday: 'short' });
  const dayOfMonth = format({ day: 'numeric' });
  const yearOf = format({ year: 'numeric' });
  const dayAt = (at: Instant) => zoneOf(timeZone).dayAt(at);

  const day = (at: Instant, now: Instant = at) =>
    (yearOf(at) === yearOf(now) ? shortDay(at) : yearDay(at)).replace(/^(\p{L}+),/u, '$1');
  return {
    timeZone,
    time,
    day,
    longDay,
    span: ({ start, end }) =>
      dayAt(start) === dayAt(end) || dayAt(end - 1) === dayAt(start)
        ? `${time(start)} – ${time(end)}`
        : `${time(start)} – ${day(end)}, ${time(end)}`,
    moment: (at) => `${day(at)}, ${time(at)}`,
    brief: (at) => `${weekday(at)} ${dayOfMonth(at)}, ${time(at)}`,
    zone: (at) => zoneName(at, timeZone),
  };
}

/** How long, as exactly as it matters: "3 days", "1 day 4 h", "2 h 10 min", "40 min", "less than a minute". */
export function durationWords(milliseconds: number): string {
  const minutes = Math.ceil(milliseconds / MINUTE);
  if (milliseconds < MINUTE) return 'less than a minute';
  if (minutes < 60) return `${minutes} min`;
  const days = Math.floor(minutes / (24 * 60));
  const hours = Math.floor((minutes % (24 * 60)) / 60);
  if (days >= 3) return `${days} days`;
  if (days > 0) return `${days} ${days === 1 ? 'day' : 'days'}${hours > 0 ? ` ${hours} h` : ''}`;
  return `${hours} h${minutes % 60 > 0 ? ` ${minutes % 60} min` : ''}`;
}

/** Minutes and seconds that are left: "9:05". Nothing is left once it is over. */
export function clockCountdown(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / SECOND));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** What is left of a hold or an answer: to the second in the last ten minutes, "2 h 10 min" before. */
export function timeLeft(milliseconds: number): string {
  return milliseconds <= 10 * MINUTE ? clockCountdown(milliseconds) : durationWords(milliseconds);
}

/** Where a session is in time: "in 2 h 10 min", "now, 40 min left", "3 days ago". */
export function whenWords({ start, end }: Interval, now: Instant): string {
  if (now < start) return `in ${durationWords(start - now)}`;
  if (now < end) return `now, ${durationWords(end - now)} left`;
  const passed = now - end;
  if (passed < HOUR) return `ended ${durationWords(passed)} ago`;
  return passed < DAY
    ? `ended ${Math.floor(passed / HOUR)} h ago`
    : `${Math.floor(passed / DAY)} ${passed < 2 * DAY ? 'day' : 'days'} ago`;
}

/** Whether two zones show the same time at `at`: then the second need not be written beside the first. */
export function showSameTime(at: Instant, one: string, other: string): boolean {
  return zoneOf(one).offsetAt(at) === zoneOf(other).offsetAt(at);
}
