import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AvailabilityInput } from '@/contracts/availability';
import { DEFAULT_AVAILABILITY } from '@/domain/availability/schedule';
import { addDays } from '@/domain/time/local-date';
import { type AvailabilityDraft, draftOf, readDraft, sameAvailability } from '@/features/availability/draft';

const h = (hours: number) => hours * 60;

const SAVED: AvailabilityInput = {
  ...DEFAULT_AVAILABILITY,
  timeZone: 'Europe/Stockholm',
  weeklyHours: [
    { weekday: 1, startMinute: h(9), endMinute: h(12) },
    { weekday: 1, startMinute: h(13), endMinute: h(24) },
    { weekday: 7, startMinute: 0, endMinute: h(2) },
  ],
  overrides: [{ date: '2026-12-24', blocks: [{ startMinute: h(8), endMinute: h(10) }] }],
  blocks: [
    { date: '2026-12-25', startMinute: null, endMinute: null, reason: 'Holidays' },
    { date: '2026-12-26', startMinute: null, endMinute: null, reason: 'Holidays' },
    { date: '2026-12-27', startMinute: null, endMinute: null, reason: 'Holidays' },
    { date: '2026-12-27', startMinute: h(9), endMinute: h(10), reason: 'Dentist' },
    { date: '2026-12-29', startMinute: null, endMinute: null, reason: 'Holidays' },
  ],
};

const edited = (change: Partial<AvailabilityDraft>) => readDraft({ ...draftOf(SAVED), ...change });

describe('what is opened in the editor', () => {
  test('means the same when nothing was touched', () => {
    const { availability, problems } = readDraft(draftOf(SAVED));
    expect(sameAvailability(availability, SAVED)).toBe(true);
    expect([...problems]).toEqual([]);
  });

  test('shows dates that follow one another and are blocked alike as one stretch', () => {
    expect(draftOf(SAVED).blocked.map(({ from, until, reason }) => `${from} ${until} ${reason}`)).toEqual([
      '2026-12-25 2026-12-27 Holidays',
      '2026-12-27 2026-12-27 Dentist',
      '2026-12-29 2026-12-29 Holidays',
    ]);
  });

  test('shows the blocks of a day together, Monday first', () => {
    expect(draftOf(SAVED).week.map((blocks) => blocks.length)).toEqual([2, 0, 0, 0, 0, 0, 1]);
  });

  test('gives no two rows the same key', () => {
    const { week, overrides, blocked } = draftOf(SAVED);
    const keys = [...week.flat(), ...overrides, ...overrides.flatMap(({ blocks }) => blocks), ...blocked].map(
      ({ key }) => key,
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('survives the way there and back, whatever it is', () => {
    const block = fc
      .tuple(fc.integer({ min: 0, max: 1380 }), fc.integer({ min: 5, max: 60 }))
      .map(([startMinute, length]) => ({ startMinute, endMinute: startMinute + length }));
    const date = fc.integer({ min: 0, max: 40 }).map((days) => addDays('2026-02-20', days));
    const blocked = fc.record({
      date,
      part: fc.option(block),
      reason: fc.constantFrom(null, 'Away', 'Ill'),
    });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 7 }), block), { maxLength: 20 }),
        fc.uniqueArray(fc.record({ date, blocks: fc.array(block, { minLength: 1, maxLength: 3 }) }), {
          selector: (override) => override.date,
          maxLength: 8,
        }),
        fc.array(blocked, { maxLength: 20 }),
        (weekly, overrides, blocks) => {
          const saved: AvailabilityInput = {
            ...SAVED,
            weeklyHours: weekly.map(([weekday, hours]) => ({ weekday, ...hours })),
            overrides,
            blocks: blocks.map(({ date: on, part, reason }) => ({
              date: on,
              startMinute: part?.startMinute ?? null,
              endMinute: part?.endMinute ?? null,
              reason,
            })),
          };
          return sameAvailability(readDraft(draftOf(saved)).availability, saved);
        },
      ),
    );
  });
});

describe('what is wrong is said at the field it was typed in', () => {
  test('for hours that overlap', () => {
    const week = draftOf(SAVED).week.map((blocks, day) =>
      day === 0 ? blocks.map((block) => ({ ...block, startMinute: h(9) })) : blocks,
    );
    expect([...edited({ week }).problems.keys()]).toEqual(['w1-1.start']);
  });

  test('for a stretch of blocked dates with a part that ends before it starts: once', () => {
    const { problems } = edited({
      blocked: [
        {
          key: 'x',
          from: '2026-12-01',
          until: '2026-12-09',
          part: { startMinute: h(9), endMinute: h(8) },
          reason: '',
        },
      ],
    });
    expect([...problems.keys()]).toEqual(['x.end']);
  });

  test('for a date that has its own hours twice', () => {
    const [override] = draftOf(SAVED).overrides;
    if (!override) throw new Error('nothing to copy');
    const { problems } = edited({ overrides: [override, { ...override, key: 'second' }] });
    expect([...problems.keys()]).toEqual(['second.date']);
  });

  test('for a date without hours', () => {
    const { problems } = edited({ overrides: [{ key: 'x', date: '2026-12-24', blocks: [] }] });
    expect([...problems.keys()]).toEqual(['x.blocks']);
  });

  test.each(['noticeMinutes', 'gridMinutes', 'horizonDays', 'weeklyCap'] as const)(
    'for %s that is empty',
    (field) => {
      expect([...edited({ [field]: '' }).problems.keys()]).toEqual([field]);
    },
  );

  test('for more dates than can be listed', () => {
    const { problems } = edited({
      blocked: [{ key: 'x', from: '2026-01-01', until: '2036-01-01', part: null, reason: '' }],
    });
    expect([...problems.keys()]).toEqual(['blocks']);
  });
});
