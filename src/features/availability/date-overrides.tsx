'use client';

import { ActionIcon, Button } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import { randomId } from '@mantine/hooks';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { addDays, type LocalDate, weekdayOf } from '@/domain/time/local-date';
import { BlockList } from './block-list';
import classes from './dates.module.css';
import type { BlockDraft, FieldProblems, OverrideDraft } from './draft';
import { furtherBlock } from './edit-blocks';
import { PastDates } from './past-dates';
import { Section } from './section';

type Props = {
  overrides: readonly OverrideDraft[];
  onChange: (overrides: readonly OverrideDraft[]) => void;
  /** What a date has otherwise. */
  week: readonly (readonly BlockDraft[])[];
  /** In the mentor's zone. */
  today: LocalDate;
  problems: FieldProblems;
};

/** Dates whose hours are not those of their weekday. */
export function DateOverrides({ overrides, onChange, week, today, problems }: Props) {
  const set = (key: string, change: Partial<OverrideDraft>) =>
    onChange(overrides.map((each) => (each.key === key ? { ...each, ...change } : each)));
  const shown = overrides.filter(({ date }) => date >= today);
  const add = () => {
    const taken = overrides.map(({ date }) => date);
    let date = addDays(today, 1);
    while (taken.includes(date)) date = addDays(date, 1);
    const usual = week[weekdayOf(date) - 1] ?? [];
    const blocks = usual.length > 0 ? usual : [furtherBlock([], '')].filter((block) => block !== null);
    onChange([
      ...overrides,
      { key: randomId(), date, blocks: blocks.map((block) => ({ ...block, key: randomId() })) },
    ]);
  };
  const problem = problems.get('overrides');
  return (
    <Section
      id="dates"
      title="Dates with other hours"
      description="These hours replace the weekly ones on that date."
      action={
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          onClick={add}
        >
          Add a date
        </Button>
      }
    >
      {problem && (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      )}
      {shown.length === 0 && <p className={classes.none}>No date differs from the week.</p>}
      <ul className={classes.rows}>
        {shown.map(({ key, date, blocks }, index) => {
          const name = `Date ${index + 1}`;
          return (
            <li key={key} className={classes.row}>
              <DatePickerInput
                aria-label={`${name} with other hours`}
                className={classes.date}
                valueFormat="ddd D MMM YYYY"
                minDate={today}
                value={date}
                onChange={(next) => next && set(key, { date: next })}
                error={problems.get(`${key}.date`)}
              />
              <div className={classes.hours}>
                <BlockList
                  name={name}
                  blocks={blocks}
                  onChange={(next) => set(key, { blocks: next })}
                  problems={problems}
                />
                {problems.has(`${key}.blocks`) && (
                  <p className={classes.problem} role="alert">
                    {problems.get(`${key}.blocks`)}
                  </p>
                )}
                <Button
                  variant="subtle"
                  size="compact-xs"
                  leftSection={<IconPlus size={14} aria-hidden="true" />}
                  disabled={furtherBlock(blocks, '') === null}
                  onClick={() => {
                    const block = furtherBlock(blocks, randomId());
                    if (block) set(key, { blocks: [...blocks, block] });
                  }}
                >
                  Add hours
                </Button>
              </div>
              <ActionIcon
                variant="subtle"
                color="gray"
                size="lg"
                aria-label={`Remove ${name.toLowerCase()} with other hours`}
                onClick={() => onChange(overrides.filter((each) => each.key !== key))}
              >
                <IconTrash size={17} stroke={1.7} aria-hidden="true" />
              </ActionIcon>
            </li>
          );
        })}
      </ul>
      <PastDates count={overrides.length - shown.length} onRemove={() => onChange(shown)} />
    </Section>
  );
}
