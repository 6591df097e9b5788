'use client';

import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import classes from './block-list.module.css';
import type { BlockDraft, FieldProblems } from './draft';
import { TimeSelect } from './time-select';

type Props = {
  /** Whose hours they are, for people who do not see what stands beside them: "Monday". */
  name: string;
  blocks: readonly BlockDraft[];
  onChange: (blocks: readonly BlockDraft[]) => void;
  problems: FieldProblems;
};

/** The blocks of hours of one day. */
export function BlockList({ name, blocks, onChange, problems }: Props) {
  const set = (key: string, change: Partial<BlockDraft>) =>
    onChange(blocks.map((block) => (block.key === key ? { ...block, ...change } : block)));
  return (
    <ul className={classes.blocks}>
      {blocks.map(({ key, startMinute, endMinute }, index) => {
        const label = `${name}, block ${index + 1}`;
        const [start, end] = [problems.get(`${key}.start`), problems.get(`${key}.end`)];
        return (
          <li key={key}>
            <div className={classes.block}>
              <TimeSelect
                label={`${label}, start`}
                edge="start"
                value={startMinute}
                onChange={(minute) => set(key, { startMinute: minute })}
                problem={start}
              />
              <span aria-hidden="true">–</span>
              <TimeSelect
                label={`${label}, end`}
                edge="end"
                value={endMinute}
                onChange={(minute) => set(key, { endMinute: minute })}
                problem={end}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                size="lg"
                aria-label={`Remove ${label}`}
                onClick={() => onChange(blocks.filter((block) => block.key !== key))}
              >
                <IconX size={16} stroke={1.8} aria-hidden="true" />
              </ActionIcon>
            </div>
            {(start ?? end) && (
              <p className={classes.problem} role="alert">
                {start ?? end}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
