'use client';

import { useLayoutEffect, useRef, useState } from 'react';
import { stateColor } from '@/components/state-color';
import classes from './connections.module.css';
import { type CalendarEntry, proposalId } from './entries';

type Line = { readonly bookingId: string; readonly path: string; readonly color: string };

/** Draws a line from each agreed time to the time it may move to, where both are on the screen. */
export function Connections({
  entries,
  pointedId,
}: {
  entries: readonly CalendarEntry[];
  pointedId: string | null;
}) {
  const drawing = useRef<SVGSVGElement>(null);
  const [lines, setLines] = useState<readonly Line[]>([]);

  useLayoutEffect(() => {
    const surface = drawing.current?.parentElement;
    if (!surface) return;
    const moving = entries.filter(({ kind, counterpart }) => kind === 'session' && counterpart !== null);
    const measure = () => {
      const next = moving.flatMap(({ id, booking, look }) => {
        const path = pathBetween(surface, id, proposalId(booking.id));
        return path === null ? [] : [{ bookingId: booking.id, path, color: stateColor[look.state].line }];
      });
      setLines((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(surface);
    return () => observer.disconnect();
  }, [entries]);

  return (
    <svg ref={drawing} className={classes.drawing} aria-hidden="true" focusable="false">
      {lines.map(({ bookingId, path, color }) => (
        <g key={bookingId} data-pointed={pointedId === bookingId || undefined} style={{ color }}>
          <path d={path} className={classes.line} />
        </g>
      ))}
    </svg>
  );
}

function pathBetween(surface: HTMLElement, fromId: string, toId: string): string | null {
  const from = surface.querySelector(`[data-entry="${fromId}"]`)?.getBoundingClientRect();
  const to = surface.querySelector(`[data-entry="${toId}"]`)?.getBoundingClientRect();
  // Columns that are not shown on a phone have no size.
  if (!from?.width || !to?.width) return null;
  const origin = surface.getBoundingClientRect();
  const x = (value: number) => Math.round(value - origin.left);
  const y = (value: number) => Math.round(value - origin.top);
  const fromY = y(from.top + Math.min(from.height / 2, 16));
  const toY = y(to.top + Math.min(to.height / 2, 16));
  if (to.left >= from.right) return curve(x(from.right), fromY, x(to.left), toY);
  if (to.right <= from.left) return curve(x(from.left), fromY, x(to.right), toY);
  const middle = x(from.left + Math.min(from.width, to.width) / 2);
  return to.top >= from.bottom
    ? `M ${middle} ${y(from.bottom)} L ${middle} ${y(to.top)}`
    : `M ${middle} ${y(from.top)} L ${middle} ${y(to.bottom)}`;
}

/** Leaves and arrives sideways. */
function curve(fromX: number, fromY: number, toX: number, toY: number): string {
  const pull = Math.max(14, Math.abs(toX - fromX) / 2) * Math.sign(toX - fromX || 1);
  return `M ${fromX} ${fromY} C ${fromX + pull} ${fromY}, ${toX - pull} ${toY}, ${toX} ${toY}`;
}
