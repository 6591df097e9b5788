import { DAY, HOUR, type Instant, MINUTE } from '@/domain/time/instant';

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

const UNITS = [
  ['day', DAY],
  ['hour', HOUR],
  ['minute', MINUTE],
] as const;

/** "just now", "5 minutes ago", "yesterday", "12 days ago". A clock that is a little ahead still says "just now". */
export function agoInWords(at: Instant, now: Instant): string {
  const passed = now - at;
  for (const [unit, length] of UNITS) {
    if (passed >= length) return relative.format(-Math.floor(passed / length), unit);
  }
  return 'just now';
}
