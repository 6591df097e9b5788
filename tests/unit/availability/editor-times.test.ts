import { describe, expect, test } from 'vitest';
import { copyDay, furtherBlock, minutesOf } from '@/features/availability/edit-blocks';
import { readTime, timesOf, timeText } from '@/features/availability/time-text';

const h = (hours: number, minutes = 0) => hours * 60 + minutes;

describe('a time that is typed', () => {
  test.each([
    ['9', h(9)],
    ['09:30', h(9, 30)],
    ['930', h(9, 30)],
    ['0930', h(9, 30)],
    ['9.30', h(9, 30)],
    ['9 30', h(9, 30)],
    ['17h', h(17)],
    ['5pm', h(17)],
    ['5:15 PM', h(17, 15)],
    ['12am', 0],
    ['12 p.m.', h(12)],
    ['9:03', h(9, 5)],
    ['9:02', h(9)],
    ['0', 0],
  ])('"%s" begins a block at %i minutes', (text, minute) => {
    expect(readTime(text, 'start')).toBe(minute);
  });

  test.each([
    ['24:00', h(24)],
    ['24', h(24)],
    ['0:00', h(24)],
    ['12am', h(24)],
    ['23:59', h(24)],
    ['0:05', 5],
  ])('"%s" ends a block at %i minutes', (text, minute) => {
    expect(readTime(text, 'end')).toBe(minute);
  });

  test.each(['', 'noon', '25', '9:75', '13pm', '0am', '-1', '9:5', '24:00', '24:05'])(
    '"%s" begins none',
    (text) => {
      expect(readTime(text, 'start')).toBeNull();
    },
  );

  test('is among those that can be chosen, in steps of five minutes', () => {
    expect(timesOf('start').map(timeText).slice(0, 2)).toEqual(['00:00', '00:05']);
    expect(timesOf('start').map(timeText).at(-1)).toBe('23:55');
    expect(timesOf('end').map(timeText)[0]).toBe('00:05');
    expect(timesOf('end').map(timeText).at(-1)).toBe('24:00');
    for (const edge of ['start', 'end'] as const)
      for (const minute of timesOf(edge)) expect(readTime(timeText(minute), edge)).toBe(minute);
  });
});

describe('a further block of a day', () => {
  const day = (...blocks: [number, number][]) =>
    blocks.map(([startMinute, endMinute], index) => ({ key: String(index), startMinute, endMinute }));
  const further = (...blocks: [number, number][]) => {
    const block = furtherBlock(day(...blocks), 'new');
    return block && [block.startMinute, block.endMinute];
  };

  test('is the usual hours on a free day', () => {
    expect(further()).toEqual([h(9), h(17)]);
  });
  test('comes after a break behind the last', () => {
    expect(further([h(14), h(15)], [h(9), h(12)])).toEqual([h(16), h(18)]);
  });
  test('ends with the day', () => {
    expect(further([h(9), h(22)])).toEqual([h(23), h(24)]);
  });
  test('comes before the first when the evening is full', () => {
    expect(further([h(9), h(24)])).toEqual([h(6), h(8)]);
    expect(further([h(2), h(24)])).toEqual([0, h(1)]);
  });
  test('does not come where there is no room', () => {
    expect(further([h(1), h(24)])).toBeNull();
  });
});

test('a day is copied to others, and the copies are rows of their own', () => {
  const week = [
    [
      { key: 'a', startMinute: 540, endMinute: 720 },
      { key: 'b', startMinute: 780, endMinute: 1020 },
    ],
    [{ key: 'c', startMinute: 0, endMinute: 60 }],
    [],
    [],
    [],
    [],
    [],
  ];
  let number = 0;
  const copied = copyDay(week, 0, [1, 4], () => `new${number++}`);
  expect(copied.map(minutesOf)).toEqual([420, 420, 0, 0, 420, 0, 0]);
  expect(copied[0]).toBe(week[0]);
  const keys = copied.flat().map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});
