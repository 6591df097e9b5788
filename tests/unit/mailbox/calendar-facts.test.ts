import { expect, test } from 'vitest';
import { calendarFile } from '@/domain/calendar/ics';
import { HOUR } from '@/domain/time/instant';
import { calendarFacts } from '@/features/mailbox/calendar-facts';

test('what the mailbox says about a calendar file is what stands in it, long and quoted values included', () => {
  const start = Date.UTC(2026, 2, 3, 13);
  const file = calendarFile({
    method: 'REQUEST',
    uid: 'b1@parley',
    sequence: 2,
    dtstamp: start,
    start,
    end: start + HOUR,
    summary:
      'Plan, then do; and a title that is so long that its line has to be folded at least once (Ada and Mina)',
    description: '',
    url: 'https://parley.test/sessions/b1',
    location: null,
    organizer: { name: 'Parley: sessions', email: 'sessions@parley.test' },
    attendees: [{ name: 'Ada', email: 'ada@mentors.test', role: 'mentor' }],
    status: 'CONFIRMED',
    reminders: [10],
  });
  expect(calendarFacts(file)).toEqual([
    { label: 'Method', value: 'REQUEST' },
    {
      label: 'Summary',
      value:
        'Plan, then do; and a title that is so long that its line has to be folded at least once (Ada and Mina)',
    },
    { label: 'Starts (UTC)', value: '2026-03-03 13:00' },
    { label: 'Ends (UTC)', value: '2026-03-03 14:00' },
    { label: 'Status', value: 'CONFIRMED' },
    { label: 'Sequence', value: '2' },
    { label: 'UID', value: 'b1@parley' },
    { label: 'Organizer', value: 'sessions@parley.test' },
    { label: 'Attendees', value: 'ada@mentors.test' },
  ]);
});
