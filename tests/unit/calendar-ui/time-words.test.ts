import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '@/domain/time/instant';
import { clockCountdown, durationWords, timeWords, whenWords } from '@/features/session/time-words';

const TUESDAY = Date.UTC(2026, 10, 24, 13);

describe('times as a person reads them', () => {
  it('are in their zone and with the clock of their region', () => {
    expect(timeWords('de-DE', 'Europe/Berlin').time(TUESDAY)).toBe('14:00');
    expect(timeWords('en-US', 'America/New_York').time(TUESDAY)).toBe('8:00\u00a0AM');
    expect(timeWords('en-GB', 'Asia/Kathmandu').time(TUESDAY)).toBe('18:45');
  });

  it('name the day in English, in the order of the region', () => {
    expect(timeWords('de-DE', 'Europe/Berlin').day(TUESDAY)).toBe('Tue 24 Nov');
    expect(timeWords('en-US', 'Europe/Berlin').day(TUESDAY)).toBe('Tue Nov 24');
    expect(timeWords('en-GB', 'Europe/Berlin').day(TUESDAY, Date.UTC(2027, 0, 5))).toBe('Tue 24 Nov 2026');
  });

  it('say the day of the end when it is another one, but not for an end at midnight', () => {
    const { span } = timeWords('en-GB', 'UTC');
    const late = Date.UTC(2026, 10, 24, 23);
    expect(span({ start: TUESDAY, end: TUESDAY + HOUR })).toBe('13:00 – 14:00');
    expect(span({ start: late, end: late + HOUR })).toBe('23:00 – 00:00');
    expect(span({ start: late, end: late + 2 * HOUR })).toBe('23:00 – Wed 25 Nov, 01:00');
  });

  it('name the zone', () => {
    expect(timeWords('en-GB', 'Europe/Berlin').zone(TUESDAY)).toBe('Berlin, GMT+1');
  });
});

describe('how long it is', () => {
  it('is said in at most two units', () => {
    expect(durationWords(30_000)).toBe('less than a minute');
    expect(durationWords(40 * MINUTE)).toBe('40 min');
    expect(durationWords(2 * HOUR + 10 * MINUTE)).toBe('2 h 10 min');
    expect(durationWords(28 * HOUR)).toBe('1 day 4 h');
    expect(durationWords(9 * 24 * HOUR)).toBe('9 days');
  });

  it('is counted down to the second where it matters', () => {
    expect(clockCountdown(9 * MINUTE + 4_200)).toBe('9:05');
    expect(clockCountdown(-5)).toBe('0:00');
  });

  it('knows before, during and after', () => {
    const session = { start: TUESDAY, end: TUESDAY + HOUR };
    expect(whenWords(session, TUESDAY - 2 * HOUR - 10 * MINUTE)).toBe('in 2 h 10 min');
    expect(whenWords(session, TUESDAY + 20 * MINUTE)).toBe('now, 40 min left');
    expect(whenWords(session, TUESDAY + 3 * HOUR)).toBe('ended 2 h ago');
    expect(whenWords(session, TUESDAY + 26 * HOUR)).toBe('1 day ago');
  });
});
