import { describe, expect, it } from 'vitest';
import { compileSchedule } from '@/domain/availability/compile';
import { factsNeeded } from '@/domain/availability/facts-needed';
import { at, daily, mentor } from './given';

const schedule = compileSchedule(
  mentor({
    timeZone: 'America/New_York',
    weeklyHours: daily('09:00-17:00'),
    bufferBeforeMinutes: 10,
    bufferAfterMinutes: 20,
  }),
);

describe('the part of a calendar that an answer depends on', () => {
  it('reaches from the first buffer before to the last session and the buffer after it', () => {
    const window = { from: at('2025-06-18T13:00Z'), until: at('2025-06-18T15:00Z'), durationMinutes: 60 };
    expect(factsNeeded(schedule, window).busy).toEqual({
      start: at('2025-06-18T12:50Z'),
      end: at('2025-06-18T16:20Z'),
    });
  });

  it('holds whole local weeks for the cap, the long one in which clocks go back too', () => {
    const window = { from: at('2025-10-31T12:00Z'), until: at('2025-11-03T04:30Z'), durationMinutes: 60 };
    expect(factsNeeded(schedule, window).sessions).toEqual({
      start: at('2025-10-27T00:00-04:00'),
      end: at('2025-11-03T00:00-05:00'),
    });
  });
});
