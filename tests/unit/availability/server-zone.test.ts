import { afterEach, describe, expect, it, vi } from 'vitest';
import { at, daily, mentor } from './given';

const ownZone = process.env.TZ;

afterEach(() => {
  process.env.TZ = ownZone;
});

describe('the answer never depends on the server’s own zone', () => {
  it('is the same in Kathmandu, New York, Apia and Greenwich', async () => {
    const availability = mentor({
      timeZone: 'Europe/Berlin',
      weeklyHours: daily('00:00-04:00', '22:00-24:00'),
      overrides: [{ date: '2025-03-31', blocks: [{ startMinute: 60, endMinute: 240 }] }],
      weeklyCap: 3,
    });
    const query = {
      from: at('2025-03-28T00:00Z'),
      until: at('2025-04-02T00:00Z'),
      durationMinutes: 60,
      now: at('2025-03-27T12:00Z'),
      busy: [{ start: at('2025-03-30T00:30Z'), end: at('2025-03-30T01:30Z') }],
      sessionStarts: [at('2025-03-30T22:30Z')],
    };
    const serverOffsets = new Set<number>();
    const answers = new Set<string>();
    for (const serverZone of ['Asia/Kathmandu', 'America/New_York', 'Pacific/Apia', 'UTC']) {
      process.env.TZ = serverZone;
      serverOffsets.add(new Date(query.now).getTimezoneOffset());
      vi.resetModules();
      const { compileSchedule } = await import('@/domain/availability/compile');
      const { slots } = await import('@/domain/availability/slots');
      const { groupByDay } = await import('@/domain/availability/group-by-day');
      const starts = slots(compileSchedule(availability), query);
      answers.add(JSON.stringify([...groupByDay(starts, 'America/Bogota')]));
    }
    expect(serverOffsets.size, 'the test process really moved').toBe(4);
    expect(answers.size).toBe(1);
    expect([...answers][0]).toContain('2025-03-30');
  });
});
