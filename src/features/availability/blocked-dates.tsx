'use client';

import { ActionIcon, Button, Checkbox, TextInput } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import { randomId } from '@mantine/hooks';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { addDays, type LocalDate } from '@/domain/time/local-date';
import classes from './dates.module.css';
import type { BlockedDraft, FieldProblems } from './draft';
import { PastDates } from './past-dates';
import { Section } from './section';
import { TimeSelect } from './time-select';

type Props = {
  blocked: readonly BlockedDraft[];
  onChange: (blocked: readonly BlockedDraft[]) => void;
  /** In the mentor's zone. */
  today: LocalDate;
  problems: FieldProblems;
};

/** Dates, or parts of them, when nothing can be booked. */
export function BlockedDates({ blocked, onChange, today, problems }: Props) {
  const set = (key: string, change: Partial<BlockedDraft>) =>
    onChange(blocked.map((each) => (each.key === key ? { ...each, ...change } : each)));
  const shown = blocked.filter(({ until }) => until >= today);
  const add = () => {
    const after = shown.reduce((latest, { until }) => (until > latest ? until : latest), today);
    const date = addDays(after, 1);
    onChange([...blocked, { key: randomId(), from: date, until: date, part: null, reason: '' }]);
  };
  const problem = problems.get('blocks');
  return (
    <Section
      id="time-off"
      title="Time off"
      description="Nothing can be booked then. Sessions that are booked already stay; the reason is for you alone."
      action={
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          onClick={add}
        >
          Block dates
        </Button>
      }
    >
      {problem && (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      )}
      {shown.length === 0 && <p className={classes.none}>No dates are blocked.</p>}
      <ul className={classes.rows}>
        {shown.map((row, index) => (
          <BlockedRow
            key={row.key}
            name={`Time off ${index + 1}`}
            row={row}
            today={today}
            problems={problems}
            onChange={(change) => set(row.key, change)}
            onRemove={() => onChange(blocked.filter(({ key }) => key !== row.key))}
          />
        ))}
      </ul>
      <PastDates count={blocked.length - shown.length} onRemove={() => onChange(shown)} />
    </Section>
  );
}

type RowProps = {
  name: string;
  row: BlockedDraft;
  today: LocalDate;
  problems: FieldProblems;
  onChange: (change: Partial<BlockedDraft>) => void;
  onRemove: () => void;
};

function BlockedRow({ name, row, today, problems, onChange, onRemove }: RowProps) {
  const { key, from, until, part, reason } = row;
  // Between the first and the second click a stretch has no end yet.
  const [half, setHalf] = useState<LocalDate | null>(null);
  const partProblem = problems.get(`${key}.start`) ?? problems.get(`${key}.end`);
  return (
    <li className={`${classes.row} ${classes.blocked}`}>
      <div className={classes.fields}>
        <DatePickerInput
          type="range"
          allowSingleDateInRange
          aria-label={`${name}, dates`}
          className={classes.stretch}
          valueFormatter={() => (half === null ? stretchWords(from, until) : stretchWords(half, null))}
          // A stretch that has begun keeps its beginning; a new one begins today at the earliest.
          minDate={from < today ? from : today}
          value={half === null ? [from, until] : [half, null]}
          onChange={([first, last]) => {
            setHalf(first !== null && last === null ? first : null);
            if (first !== null && last !== null) onChange({ from: first, until: last });
          }}
          popoverProps={{ onClose: () => setHalf(null) }}
          error={problems.get(`${key}.date`)}
        />
        <TextInput
          aria-label={`${name}, reason`}
          className={classes.reason}
          placeholder="Reason, for you alone"
          maxLength={200}
          value={reason}
          onChange={(event) => onChange({ reason: event.currentTarget.value })}
          error={problems.get(`${key}.reason`)}
        />
        <div className={classes.part}>
          <Checkbox
            label="All day"
            aria-label={`${name}, all day`}
            checked={part === null}
            onChange={(event) =>
              onChange({
                part: event.currentTarget.checked ? null : { startMinute: 9 * 60, endMinute: 12 * 60 },
              })
            }
          />
          {part && (
            <div className={classes.times}>
              <TimeSelect
                label={`${name}, start`}
                edge="start"
                value={part.startMinute}
                onChange={(startMinute) => onChange({ part: { ...part, startMinute } })}
                problem={problems.get(`${key}.start`)}
              />
              <span aria-hidden="true">–</span>
              <TimeSelect
                label={`${name}, end`}
                edge="end"
                value={part.endMinute}
                onChange={(endMinute) => onChange({ part: { ...part, endMinute } })}
                problem={problems.get(`${key}.end`)}
              />
              {until > from && <span>each day</span>}
            </div>
          )}
        </div>
        {partProblem && (
          <p className={classes.problem} role="alert">
            {partProblem}
          </p>
        )}
      </div>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={`Remove ${name.toLowerCase()}`}
        onClick={onRemove}
      >
        <IconTrash size={17} stroke={1.7} aria-hidden="true" />
      </ActionIcon>
    </li>
  );
}

const inWords = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });

/** "22 Nov 2026", "22 Nov 2026 – 3 Dec 2026", and while the end is still to be chosen "22 Nov 2026 – …". */
function stretchWords(from: LocalDate, until: LocalDate | null): string {
  const first = inWords.format(Date.parse(from));
  if (until === null) return `${first} – …`;
  return from === until ? first : `${first} – ${inWords.format(Date.parse(until))}`;
}
