import { describe, expect, it } from 'vitest';
import { compileSchedule } from '@/domain/availability/compile';
import { isBookable } from '@/domain/availability/is-bookable';
import { isFree, occupancyOf } from '@/domain/availability/occupancy';
import { at, daily, mentor, session } from './given';

const availability = mentor({
  weeklyHours: daily('09:00-17:00'),
  noticeMinutes: 120,
  bufferBeforeMinutes: 10,
  bufferAfterMinutes: 15,
  horizonDays: 30,
  weeklyCap: 2,
});
const schedule = compileSchedule(availability);
const now = at('2025-06-16T08:00Z');
const terms = { durationMinutes: 60, now, busy: [session('2025-06-16T14:00Z', 60)], sessionStarts: [] };

/** The refusal's code, or 'bookable'. */
const verdict = (start: string, more = {}) => {
  const result = isBookable(schedule, { ...terms, ...more }, at(start));
  return result.ok ? 'bookable' : result.refusal.code;
};

describe('whether one start can be booked', () => {
  it('gives the occupancy to take for it: the session with its buffers', () => {
    expect(isBookable(schedule, terms, at('2025-06-16T10:30Z'))).toEqual({
      ok: true,
      value: { start: at('2025-06-16T10:20Z'), end: at('2025-06-16T11:45Z') },
    });
  });

  it('refuses what has passed', () => {
    expect(verdict('2025-06-16T07:59Z')).toBe('TIME_IN_PAST');
    expect(verdict('2024-01-01T09:00Z')).toBe('TIME_IN_PAST');
  });

  it('refuses what is inside the notice, up to its last moment', () => {
    expect(verdict('2025-06-16T09:30Z')).toBe('INSIDE_NOTICE');
    expect(verdict('2025-06-16T10:00Z')).toBe('bookable');
  });

  it.each([
    ['off the grid', '2025-06-17T09:10Z'],
    ['a millisecond off the grid', '2025-06-17T09:00:00.001Z'],
    ['before the hours', '2025-06-17T08:30Z'],
    ['too late to end within the hours', '2025-06-17T16:30Z'],
    ['beyond the horizon', '2025-07-17T09:00Z'],
    ['at the end of the calendar', '9999-12-31T09:00Z'],
  ])('refuses what is not offered: %s', (_, start) => {
    expect(verdict(start)).toBe('SLOT_NOT_OFFERED');
  });

  it('refuses what is taken, with its buffers', () => {
    expect(verdict('2025-06-16T14:30Z')).toBe('SLOT_TAKEN');
    expect(verdict('2025-06-16T13:00Z'), 'the buffer after it would run into the next').toBe('SLOT_TAKEN');
    expect(verdict('2025-06-16T15:00Z'), 'the buffer before it would run into the last').toBe('SLOT_TAKEN');
    expect(verdict('2025-06-16T12:30Z')).toBe('bookable');
    expect(verdict('2025-06-16T15:30Z')).toBe('bookable');
  });

  it('refuses a week whose cap is full, and says so to the log', () => {
    const sessionStarts = [at('2025-06-16T14:00Z'), at('2025-06-22T09:00Z')];
    expect(isBookable(schedule, { ...terms, sessionStarts }, at('2025-06-18T09:00Z'))).toEqual({
      ok: false,
      refusal: { code: 'SLOT_NOT_OFFERED', detail: 'the week is full' },
    });
    expect(verdict('2025-06-23T09:00Z', { sessionStarts })).toBe('bookable');
  });
});

describe('any free time, as a mentor may propose it', () => {
  const busy = [session('2025-06-16T14:00Z', 60)];

  it('need not be in the hours or on the grid', () => {
    expect(isFree(availability, at('2025-06-16T03:07Z'), 60, busy)).toBe(true);
  });

  it('keeps its buffers clear of everything on the calendar; ends may touch', () => {
    expect(isFree(availability, at('2025-06-16T12:45Z'), 60, busy)).toBe(true);
    expect(isFree(availability, at('2025-06-16T12:46Z'), 60, busy)).toBe(false);
    expect(isFree(availability, at('2025-06-16T15:10Z'), 60, busy)).toBe(true);
    expect(isFree(availability, at('2025-06-16T15:09Z'), 60, busy)).toBe(false);
  });

  it('occupies itself and its buffers', () => {
    expect(occupancyOf(availability, at('2025-06-16T03:00Z'), 60)).toEqual({
      start: at('2025-06-16T02:50Z'),
      end: at('2025-06-16T04:15Z'),
    });
  });
});
