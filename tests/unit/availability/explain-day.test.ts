import { describe, expect, it } from 'vitest';
import { compileSchedule } from '@/domain/availability/compile';
import { explainDay } from '@/domain/availability/explain-day';
import type { Availability } from '@/domain/availability/schedule';
import type { SlotTerms } from '@/domain/availability/slots';
import { localDayInterval } from '@/domain/time/local-time';
import { at, block, daily, mentor, session } from './given';

const MONDAY = '2025-06-16';
const base = mentor({ weeklyHours: daily('09:00-12:00'), horizonDays: 10 });
const nothing = { durationMinutes: 60, now: at('2025-06-15T09:00Z'), busy: [], sessionStarts: [] };

const reason = (
  some: Partial<Availability> = {},
  terms: Partial<SlotTerms> = {},
  date = MONDAY,
  viewerZone = 'UTC',
) =>
  explainDay(
    compileSchedule({ ...base, ...some }),
    { ...nothing, ...terms },
    localDayInterval(date, viewerZone),
  );

describe('why a day offers nothing', () => {
  it('has no reason where something is free', () => {
    expect(reason()).toBeNull();
  });

  it('past: the day is over, or its last start is', () => {
    expect(reason({}, { now: at('2025-06-17T00:00Z') })).toBe('past');
    expect(reason({}, { now: at('2025-06-16T11:01Z') })).toBe('past');
  });

  it('beyond the horizon', () => {
    expect(reason({}, {}, '2025-06-25')).toBeNull();
    expect(reason({}, {}, '2025-06-26')).toBe('beyond_horizon');
  });

  it('not working: no weekly hours and no override', () => {
    expect(reason({ weeklyHours: [] })).toBe('not_working');
    expect(
      reason({ weeklyHours: [], overrides: [{ date: MONDAY, blocks: [block('09:00-10:00')] }] }),
    ).toBeNull();
  });

  it('too short: no hours as long as the session', () => {
    expect(reason({}, { durationMinutes: 181 })).toBe('too_short');
  });

  it('blocked: the date, or as much of it that the session no longer fits', () => {
    expect(reason({ blocks: [{ date: MONDAY }] })).toBe('blocked');
    expect(reason({ blocks: [{ date: MONDAY, ...block('09:45-11:15') }] })).toBe('blocked');
  });

  it('inside the notice', () => {
    expect(reason({ noticeMinutes: 48 * 60 })).toBe('inside_notice');
  });

  it('week full', () => {
    expect(reason({ weeklyCap: 1 }, { sessionStarts: [at('2025-06-20T09:00Z')] })).toBe('week_full');
  });

  it('fully booked, also when what is left of the day is', () => {
    const busy = [session('2025-06-16T10:15Z', 60)];
    expect(reason({}, { busy })).toBeNull();
    expect(reason({}, { busy: [...busy, session('2025-06-16T09:00Z', 10)] })).toBe('fully_booked');
    expect(reason({}, { busy, now: at('2025-06-16T09:30Z') })).toBe('fully_booked');
  });

  it('is about the day of the viewer', () => {
    // Monday in Honolulu ends at ten on Tuesday in Greenwich.
    const busy = [session('2025-06-16T00:00Z', 24 * 60)];
    expect(reason({}, { busy })).toBe('fully_booked');
    expect(reason({}, { busy }, MONDAY, 'Pacific/Honolulu')).toBeNull();
  });

  it('does not mistake a start on the viewer’s day before for one of that day', () => {
    const busy = [session('2025-06-17T10:00Z', 120), session('2025-06-18T09:00Z', 120)];
    expect(reason({}, { busy }, '2025-06-17', 'Pacific/Honolulu')).toBe('fully_booked');
  });

  it('answers for days far away without looking at those between', () => {
    expect(reason({}, {}, '9999-12-31')).toBe('beyond_horizon');
    expect(reason({}, {}, '1970-01-02')).toBe('past');
  });
});
