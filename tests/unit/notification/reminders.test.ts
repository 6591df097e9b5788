import { expect, test } from 'vitest';
import { reminders } from '@/domain/notification/reminders';
import { DAY, HOUR, MINUTE } from '@/domain/time/instant';

const START = Date.UTC(2026, 2, 29, 1, 0);

test('a session is reminded of a day, an hour and 15 minutes before it starts', () => {
  expect(reminders(START, START - 30 * DAY)).toEqual([
    { kind: 'reminder_24h', at: START - DAY },
    { kind: 'reminder_1h', at: START - HOUR },
    { kind: 'reminder_15min', at: START - 15 * MINUTE },
  ]);
});

test('a session booked at short notice is reminded of only what is still ahead', () => {
  expect(reminders(START, START - 2 * HOUR).map(({ kind }) => kind)).toEqual([
    'reminder_1h',
    'reminder_15min',
  ]);
  expect(reminders(START, START - HOUR).map(({ kind }) => kind)).toEqual(['reminder_15min']);
  expect(reminders(START, START - 5 * MINUTE)).toEqual([]);
  expect(reminders(START, START + HOUR)).toEqual([]);
});
