import { describe, expect, it } from 'vitest';
import { changedIds, mergeCalmly } from '@/features/calendar/calm-list';

const row = (id: string, version = 1) => ({ id, version });

describe('news while somebody is at a list', () => {
  it('never moves a row: changes are shown in place, new rows wait, old ones stay', () => {
    const shown = [row('a'), row('b'), row('c')];
    const newest = [row('z'), row('b', 2), row('c')];
    expect(mergeCalmly(shown, newest)).toEqual({ items: [row('a'), row('b', 2), row('c')], waiting: 1 });
  });

  it('are shown even in a row that does not belong to the list any more, like a request that was answered', () => {
    const answered = row('a', 2);
    expect(mergeCalmly([row('a'), row('b')], [row('b')], [answered, row('b')])).toEqual({
      items: [answered, row('b')],
      waiting: 0,
    });
  });

  it('is what is new or has another version', () => {
    const before = new Map([
      ['a', 1],
      ['b', 1],
    ]);
    expect(changedIds(before, [row('a'), row('b', 2), row('c')])).toEqual(['b', 'c']);
  });
});
