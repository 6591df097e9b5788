/** One day of a calendar for the arrow keys: its own stop first, then what is on it, top to bottom. */
export type StopDay = { readonly day: string; readonly blocks: readonly string[] };

/** Where the keyboard is: on a day, or on one of its blocks. */
export type Stop = { readonly day: string; readonly block: string | null };

export type StopMove =
  | { readonly kind: 'focus'; readonly stop: Stop }
  /** The next stop is on a page of days before (-1) or after (1) this one, at the day this many days away. */
  | { readonly kind: 'leave'; readonly direction: 1 | -1; readonly days: number };

/**
 * Where an arrow key leads in a week: up and down go through a day, left and right to the block of the next day that
 * stands at the same place in its day's order, or to the day itself. `null` for keys that lead nowhere.
 */
export function nextInWeek(days: readonly StopDay[], at: Stop, key: string): StopMove | null {
  const index = days.findIndex(({ day }) => day === at.day);
  const here = days[index];
  if (!here) return null;
  const position = at.block === null ? -1 : here.blocks.indexOf(at.block);
  switch (key) {
    case 'ArrowUp':
      return position < 0 ? null : focus(here.day, here.blocks[position - 1] ?? null);
    case 'ArrowDown': {
      const below = here.blocks[position + 1];
      return below === undefined ? null : focus(here.day, below);
    }
    case 'ArrowLeft':
    case 'ArrowRight':
      return sideways(days, index, key === 'ArrowRight' ? 1 : -1, position);
    case 'Home':
      return ofDay(days[0], position);
    case 'End':
      return ofDay(days.at(-1), position);
    default:
      return null;
  }
}

/**
 * Where an arrow key leads in a month: from day to day and week to week; among the blocks of a day, up and down go
 * through them and Escape back to the day.
 */
export function nextInMonth(days: readonly StopDay[], at: Stop, key: string): StopMove | null {
  const index = days.findIndex(({ day }) => day === at.day);
  const here = days[index];
  if (!here) return null;
  if (at.block !== null) {
    const position = here.blocks.indexOf(at.block);
    if (key === 'ArrowUp') return focus(here.day, here.blocks[position - 1] ?? null);
    if (key === 'ArrowDown') return focus(here.day, here.blocks[position + 1] ?? at.block);
    if (key === 'Escape') return focus(here.day, null);
  }
  const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[key];
  if (steps === undefined) return null;
  const there = days[index + steps];
  return there ? focus(there.day, null) : { kind: 'leave', direction: steps < 0 ? -1 : 1, days: steps };
}

function sideways(
  days: readonly StopDay[],
  index: number,
  direction: 1 | -1,
  position: number,
): StopMove | null {
  const there = days[index + direction];
  return there ? ofDay(there, position) : { kind: 'leave', direction, days: direction };
}

function ofDay(there: StopDay | undefined, position: number): StopMove | null {
  if (!there) return null;
  const block = position < 0 ? null : (there.blocks[Math.min(position, there.blocks.length - 1)] ?? null);
  return focus(there.day, block);
}

function focus(day: string, block: string | null): StopMove {
  return { kind: 'focus', stop: { day, block } };
}
