'use client';

import { ActionIcon, Tooltip } from '@mantine/core';
import { randomId } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { minutesWords } from '@/features/offering/price-words';
import { BlockList } from './block-list';
import { CopyDayMenu } from './copy-day-menu';
import type { BlockDraft, FieldProblems } from './draft';
import { copyDay, furtherBlock, minutesOf } from './edit-blocks';
import { WEEKDAYS } from './weekdays';
import classes from './weekly-hours.module.css';

type Week = readonly (readonly BlockDraft[])[];

type Props = { week: Week; onChange: (week: Week) => void; problems: FieldProblems };

/** The hours that repeat every week, a row for each day. */
export function WeeklyHours({ week, onChange, problems }: Props) {
  const setDay = (day: number, blocks: readonly BlockDraft[]) =>
    onChange(week.map((shown, index) => (index === day ? blocks : shown)));
  return (
    <ul className={classes.week}>
      {WEEKDAYS.map((name, day) => {
        const blocks = week[day] ?? [];
        const further = furtherBlock(blocks, 'none');
        return (
          <li key={name} className={classes.day}>
            <div className={classes.name}>
              <span className={classes.weekday}>{name}</span>
              {blocks.length > 0 && <span className={classes.sum}>{minutesWords(minutesOf(blocks))}</span>}
            </div>
            <div className={classes.hours}>
              {blocks.length === 0 && <span className={classes.off}>Not working</span>}
              <BlockList
                name={name}
                blocks={blocks}
                onChange={(next) => setDay(day, next)}
                problems={problems}
              />
            </div>
            <div className={classes.tools}>
              <Tooltip label={blocks.length === 0 ? 'Add hours' : 'Add another block'}>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="lg"
                  aria-label={`Add hours on ${name}`}
                  disabled={further === null}
                  onClick={() => {
                    const block = furtherBlock(blocks, randomId());
                    if (block) setDay(day, [...blocks, block]);
                  }}
                >
                  <IconPlus size={18} stroke={1.7} aria-hidden="true" />
                </ActionIcon>
              </Tooltip>
              <CopyDayMenu
                day={day}
                onCopy={(days) => onChange(copyDay(week, day, days, () => randomId()))}
              />
            </div>
          </li>
        );
      })}
    </ul>
  );
}
