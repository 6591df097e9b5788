import { describe, expect, it } from 'vitest';
import { nextInMonth, nextInWeek } from '@/features/calendar/grid/next-stop';

const days = [
  { day: 'mon', blocks: ['a', 'b'] },
  { day: 'tue', blocks: [] },
  { day: 'wed', blocks: ['c'] },
];
const to = (day: string, block: string | null = null) => ({ kind: 'focus', stop: { day, block } });

describe('the arrow keys', () => {
  it('go down and up through a day of the week', () => {
    expect(nextInWeek(days, { day: 'mon', block: null }, 'ArrowDown')).toEqual(to('mon', 'a'));
    expect(nextInWeek(days, { day: 'mon', block: 'a' }, 'ArrowDown')).toEqual(to('mon', 'b'));
    expect(nextInWeek(days, { day: 'mon', block: 'b' }, 'ArrowDown')).toBeNull();
    expect(nextInWeek(days, { day: 'mon', block: 'a' }, 'ArrowUp')).toEqual(to('mon'));
  });

  it('go sideways to the block at the same place, or to an empty day itself', () => {
    expect(nextInWeek(days, { day: 'wed', block: 'c' }, 'ArrowLeft')).toEqual(to('tue'));
    expect(nextInWeek(days, { day: 'tue', block: null }, 'ArrowRight')).toEqual(to('wed'));
    expect(nextInWeek(days, { day: 'mon', block: 'b' }, 'End')).toEqual(to('wed', 'c'));
  });

  it('lead on to the next page at the edge', () => {
    expect(nextInWeek(days, { day: 'wed', block: 'c' }, 'ArrowRight')).toEqual({
      kind: 'leave',
      direction: 1,
      days: 1,
    });
    const month = Array.from({ length: 14 }, (_, index) => ({ day: String(index), blocks: [] }));
    expect(nextInMonth(month, { day: '3', block: null }, 'ArrowDown')).toEqual(to('10'));
    expect(nextInMonth(month, { day: '10', block: null }, 'ArrowDown')).toEqual({
      kind: 'leave',
      direction: 1,
      days: 7,
    });
  });

  it('go through the blocks of a month’s day, and back to it with Escape', () => {
    expect(nextInMonth(days, { day: 'mon', block: 'a' }, 'ArrowDown')).toEqual(to('mon', 'b'));
    expect(nextInMonth(days, { day: 'mon', block: 'b' }, 'ArrowDown')).toEqual(to('mon', 'b'));
    expect(nextInMonth(days, { day: 'mon', block: 'a' }, 'ArrowUp')).toEqual(to('mon'));
    expect(nextInMonth(days, { day: 'mon', block: 'b' }, 'Escape')).toEqual(to('mon'));
  });
});
