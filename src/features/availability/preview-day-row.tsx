import { Collapse } from '@mantine/core';
import { useId } from 'react';
import type { EmptyDayReason } from '@/domain/availability/explain-day';
import type { TimeWords } from '@/features/session/time-words';
import classes from './preview-day-row.module.css';
import { filledParts, type PreviewDay } from './preview-days';

/** Why a day is empty, in as few words as fit beside it. */
const WHY: Readonly<Record<EmptyDayReason, string>> = {
  past: 'over',
  beyond_horizon: 'beyond horizon',
  not_working: 'not working',
  too_short: 'too short',
  blocked: 'time off',
  inside_notice: 'inside notice',
  week_full: 'week full',
  fully_booked: 'booked',
};

type Props = {
  day: PreviewDay;
  minutes: number;
  words: TimeWords;
  isOpen: boolean;
  onToggle: () => void;
};

/** One day of the preview as a strip from midnight to midnight; pressed, it lists the times. */
export function PreviewDayRow({ day, minutes, words, isOpen, onToggle }: Props) {
  const id = useId();
  const { starts, why } = day;
  const name = words.day(day.day.start);
  const length = day.day.end - day.day.start;
  const [first, last] = [starts[0], starts.at(-1)];
  const summary =
    first === undefined || last === undefined
      ? why === null
        ? 'nothing'
        : WHY[why]
      : `${starts.length} ${starts.length === 1 ? 'time' : 'times'}, ${words.time(first)} to ${words.time(last)}`;
  return (
    <>
      <button
        type="button"
        className={classes.row}
        aria-expanded={isOpen}
        aria-controls={`${id}-times`}
        aria-label={`${name}: ${summary}`}
        disabled={starts.length === 0}
        onClick={onToggle}
      >
        <span className={classes.name}>{name}</span>
        <span className={classes.strip}>
          {filledParts(day, minutes).map(({ from, to }) => (
            <span key={from} className={classes.part} style={{ '--from': from, '--to': to }} />
          ))}
          {starts.map((start) => (
            <span
              key={start}
              className={classes.tick}
              style={{ '--from': (start - day.day.start) / length }}
            />
          ))}
          {why !== null && <span className={classes.why}>{WHY[why]}</span>}
        </span>
        <span className={classes.count}>{starts.length || '–'}</span>
      </button>
      <Collapse expanded={isOpen && starts.length > 0} id={`${id}-times`}>
        <ul className={classes.times} aria-label={`Times on ${name}`}>
          {starts.map((start) => (
            <li key={start}>{words.time(start)}</li>
          ))}
        </ul>
      </Collapse>
    </>
  );
}
