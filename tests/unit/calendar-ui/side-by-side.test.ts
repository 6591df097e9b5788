import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeSideBySide, SHORTEST_BLOCK_MINUTES } from '@/features/calendar/grid/side-by-side';

const block = (startMinute: number, endMinute: number) => ({ startMinute, endMinute });

describe('blocks that overlap', () => {
  it('stand beside each other; those that do not keep the whole width', () => {
    const [first, second, alone] = placeSideBySide([block(600, 660), block(630, 690), block(690, 720)]);
    expect(first).toMatchObject({ column: 0, span: 1, columns: 2 });
    expect(second).toMatchObject({ column: 1, span: 1, columns: 2 });
    expect(alone).toMatchObject({ column: 0, span: 1, columns: 1 });
  });

  it('grow to the right where nothing is in the way', () => {
    const placed = placeSideBySide([block(600, 720), block(600, 660), block(610, 650), block(680, 720)]);
    expect(placed.map(({ column, span, columns }) => [column, span, columns])).toEqual([
      [0, 1, 3],
      [1, 1, 3],
      [2, 1, 3],
      [1, 2, 3],
    ]);
  });

  it('count a very short one as high as it is drawn', () => {
    const placed = placeSideBySide([block(600, 605), block(610, 640)]);
    expect(placed.map(({ columns }) => columns)).toEqual([2, 2]);
  });

  it('never hide each other and never leave their day, whatever they are', () => {
    const blocks = fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: 1400 }), fc.integer({ min: 5, max: 300 }))
        .map(([start, minutes]) => ({
          startMinute: start,
          endMinute: Math.min(1440, start + minutes),
        })),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(blocks, (all) => {
        const placed = placeSideBySide(all);
        expect(placed).toHaveLength(all.length);
        for (const [index, a] of placed.entries()) {
          expect(a.column + a.span).toBeLessThanOrEqual(a.columns);
          for (const b of placed.slice(index + 1)) {
            const end = ({ startMinute, endMinute }: (typeof all)[number]) =>
              Math.max(endMinute, startMinute + SHORTEST_BLOCK_MINUTES);
            const inTime = a.block.startMinute < end(b.block) && b.block.startMinute < end(a.block);
            const inWidth =
              a.column / a.columns < (b.column + b.span) / b.columns &&
              b.column / b.columns < (a.column + a.span) / a.columns;
            expect(inTime && inWidth).toBe(false);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
