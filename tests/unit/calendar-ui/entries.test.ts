import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '@/domain/time/instant';
import { byDay } from '@/features/calendar/by-day';
import { calendarEntries } from '@/features/calendar/entries';
import { aBooking, aRequest, NOW, START } from './a-booking';

const shown = (booking: ReturnType<typeof aBooking>, now = NOW, withCancelled = false) =>
  calendarEntries([booking], now, { withCancelled }).map(({ id, kind, start }) => ({ id, kind, start }));

describe('what stands on a calendar', () => {
  it('is both the agreed time and the proposed one while they negotiate', () => {
    const booking = aBooking({ reschedule: aRequest('mentor') });
    expect(shown(booking)).toEqual([
      { id: 'booking-1', kind: 'session', start: START },
      { id: 'booking-1:proposed', kind: 'proposal', start: START + 2 * DAY },
    ]);
    expect(shown(booking, NOW + 2 * DAY)).toHaveLength(1);
  });

  it('leaves out what was cancelled or declined unless it is asked for, and what only expired always', () => {
    for (const status of ['cancelled', 'declined'] as const) {
      expect(shown(aBooking({ status }))).toHaveLength(0);
      expect(shown(aBooking({ status }), NOW, true)).toHaveLength(1);
    }
    for (const status of ['expired', 'released'] as const)
      expect(shown(aBooking({ status }), NOW, true)).toHaveLength(0);
  });

  it('ends a hold at the second, before the server has said so', () => {
    const held = aBooking({ status: 'held', expiresAt: NOW + HOUR });
    expect(shown(held, NOW + HOUR - 1)).toHaveLength(1);
    expect(shown(held, NOW + HOUR)).toHaveLength(0);
  });
});

describe('a list by day', () => {
  it('puts sessions under the date they start on in the zone of the viewer', () => {
    const late = { start: Date.UTC(2026, 10, 24, 23, 30) };
    const early = { start: Date.UTC(2026, 10, 25, 8) };
    expect(byDay([late, early], 'UTC').map(([day, items]) => [day, items.length])).toEqual([
      ['2026-11-24', 1],
      ['2026-11-25', 1],
    ]);
    expect(byDay([late, early], 'Asia/Kathmandu')).toEqual([['2026-11-25', [late, early]]]);
  });

  it('keeps the order it is given, for what is past too', () => {
    const days = byDay([{ start: START }, { start: START - DAY }], 'UTC').map(([day]) => day);
    expect(days).toEqual(['2026-11-24', '2026-11-23']);
  });
});
