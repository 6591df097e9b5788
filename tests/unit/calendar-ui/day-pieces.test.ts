import { describe, expect, it } from 'vitest';
import { instantOfLocalTime } from '@/domain/time/local-time';
import { piecesOfDay } from '@/features/calendar/grid/day-pieces';

const BERLIN = 'Europe/Berlin';
const session = (date: string, from: string, minutes: number, timeZone = BERLIN) => {
  const [hour = 0, minute = 0] = from.split(':').map(Number);
  const start = instantOfLocalTime(date, hour * 60 + minute, timeZone);
  return { start, end: start + minutes * 60_000 };
};

describe('what of a session falls on a day', () => {
  it('is in the zone of the viewer, not of the machine', () => {
    const hour = session('2026-11-24', '23:30', 60);
    expect(piecesOfDay([hour], '2026-11-24', 'Asia/Tokyo')).toEqual([]);
    expect(piecesOfDay([hour], '2026-11-25', 'Asia/Tokyo')).toMatchObject([
      { startMinute: 7 * 60 + 30, endMinute: 8 * 60 + 30, startsHere: true, endsHere: true },
    ]);
  });

  it('is cut at midnight, and says on both sides that it goes on', () => {
    const late = session('2026-11-24', '23:30', 60);
    expect(piecesOfDay([late], '2026-11-24', BERLIN)).toMatchObject([
      { startMinute: 1410, endMinute: 1440, startsHere: true, endsHere: false },
    ]);
    expect(piecesOfDay([late], '2026-11-25', BERLIN)).toMatchObject([
      { startMinute: 0, endMinute: 30, startsHere: false, endsHere: true },
    ]);
  });

  it('does not reach into the next day when it ends at midnight', () => {
    const late = session('2026-11-24', '23:00', 60);
    expect(piecesOfDay([late], '2026-11-24', BERLIN)).toMatchObject([{ endMinute: 1440, endsHere: true }]);
    expect(piecesOfDay([late], '2026-11-25', BERLIN)).toEqual([]);
  });

  it('has its edges where the clock says on days when clocks change', () => {
    // 29 March 2026: 02:00 becomes 03:00. 25 October 2026: 03:00 becomes 02:00.
    expect(piecesOfDay([session('2026-03-29', '01:30', 60)], '2026-03-29', BERLIN)).toMatchObject([
      { startMinute: 90, endMinute: 210 },
    ]);
    expect(piecesOfDay([session('2026-10-25', '01:30', 120)], '2026-10-25', BERLIN)).toMatchObject([
      { startMinute: 90, endMinute: 150 },
    ]);
    expect(piecesOfDay([session('2026-10-25', '12:00', 60)], '2026-10-25', BERLIN)).toMatchObject([
      { startMinute: 720, endMinute: 780 },
    ]);
  });

  it('is drawn as long as it is when the clock goes back past its start meanwhile', () => {
    expect(piecesOfDay([session('2026-10-25', '02:45', 30)], '2026-10-25', BERLIN)).toMatchObject([
      { startMinute: 165, endMinute: 195 },
    ]);
  });
});
