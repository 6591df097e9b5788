'use client';

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { addDays, type LocalDate } from '@/domain/time/local-date';
import type { Stop, StopDay, StopMove } from './grid/next-stop';

type Options = {
  days: readonly StopDay[];
  /** The day the keyboard starts from. */
  chosen: LocalDate;
  today: LocalDate;
  next: (days: readonly StopDay[], at: Stop, key: string) => StopMove | null;
  /** The day one page forward or back. */
  turn: (day: LocalDate, direction: 1 | -1) => LocalDate;
  /** Shows a day, which may be on another page. */
  onGo: (day: LocalDate) => void;
};

/**
 * One tab stop for a whole calendar, and arrow keys inside it. Elements say which stop they are with `stopProps`;
 * `containerProps` go on what surrounds them all.
 */
export function useStops({ days, chosen, today, next, turn, onGo }: Options) {
  const container = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<Stop>({ day: chosen, block: null });
  const wanted = useRef<Stop | null>(null);
  const isThere = days.some(
    ({ day, blocks }) => day === current.day && (current.block === null || blocks.includes(current.block)),
  );
  const at = isThere ? current : { day: chosen, block: null };

  // A stop that could not be reached because its page was not there yet is reached as soon as it is.
  useEffect(() => {
    if (wanted.current && focusStop(container.current, wanted.current)) wanted.current = null;
  });

  const focus = (stop: Stop) => {
    if (focusStop(container.current, stop)) return;
    wanted.current = stop;
    onGo(stop.day);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof HTMLElement)) return;
    if (!event.target.dataset.stop) return;
    const stop = stopAfter(event.key);
    if (!stop) return;
    event.preventDefault();
    focus(stop);
  };
  const stopAfter = (key: string): Stop | null => {
    if (key === 't') return { day: today, block: null };
    if (key === 'PageDown' || key === 'PageUp')
      return { day: turn(at.day, key === 'PageDown' ? 1 : -1), block: null };
    const move = next(days, at, key);
    if (move?.kind === 'leave') return { day: addDays(at.day, move.days), block: null };
    return move?.stop ?? null;
  };
  return {
    containerProps: { ref: container, onKeyDown },
    stopProps: (stop: Stop) => ({
      tabIndex: stop.day === at.day && stop.block === at.block ? 0 : -1,
      'data-stop': nameOf(stop),
      onFocus: () => setCurrent(stop),
    }),
    focus,
  };
}

/** Whether the stop is on the page and could be focused. */
function focusStop(container: HTMLElement | null, stop: Stop): boolean {
  const element = container?.querySelector<HTMLElement>(`[data-stop="${nameOf(stop)}"]`);
  element?.focus();
  return element !== undefined && element !== null && document.activeElement === element;
}

function nameOf({ day, block }: Stop): string {
  return block === null ? day : `${day} ${block}`;
}
