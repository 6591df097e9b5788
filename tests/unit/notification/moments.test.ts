import { expect, test } from 'vitest';
import { longDay, namedMoment, namedSpan, shortMoment, zoneName } from '@/domain/notification/moments';
import { HOUR } from '@/domain/time/instant';

const AT = Date.UTC(2026, 2, 3, 23, 30);

test('a moment is told in the zone that was asked for, whatever the zone of the machine', () => {
  expect(shortMoment(AT, 'America/New_York')).toBe('Tue 3 Mar, 18:30');
  expect(shortMoment(AT, 'Pacific/Auckland')).toBe('Wed 4 Mar, 12:30');
  expect(longDay(AT, 'Europe/Berlin')).toBe('Wednesday, 4 March 2026');
  expect(namedSpan({ start: AT, end: AT + HOUR }, 'Europe/London')).toBe(
    'Tuesday, 3 March 2026, 23:30 – 00:30 (London, GMT)',
  );
});

test('midnight is 00:00', () => {
  expect(shortMoment(Date.UTC(2026, 2, 3), 'UTC')).toBe('Tue 3 Mar, 00:00');
});

test('a zone is named by its place and by what it means on that day', () => {
  expect(zoneName(AT, 'Europe/Berlin')).toBe('Berlin, GMT+1');
  expect(zoneName(Date.UTC(2026, 6, 1), 'Europe/Berlin')).toBe('Berlin, GMT+2');
  expect(zoneName(AT, 'America/Argentina/Buenos_Aires')).toBe('Buenos Aires, GMT-3');
  expect(zoneName(AT, 'Asia/Kathmandu')).toBe('Kathmandu, GMT+5:45');
  expect(zoneName(AT, 'UTC')).toBe('UTC');
});

test('both occurrences of a repeated hour can be told apart', () => {
  expect(namedMoment(Date.UTC(2026, 9, 25, 0, 30), 'Europe/Berlin')).toBe(
    'Sun 25 Oct, 02:30 (Berlin, GMT+2)',
  );
  expect(namedMoment(Date.UTC(2026, 9, 25, 1, 30), 'Europe/Berlin')).toBe(
    'Sun 25 Oct, 02:30 (Berlin, GMT+1)',
  );
});
