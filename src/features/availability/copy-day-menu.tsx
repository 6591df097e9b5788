'use client';

import { ActionIcon, Button, Checkbox, Group, Popover, Stack, Tooltip } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import classes from './copy-day-menu.module.css';
import { WEEKDAYS } from './weekdays';

type Props = {
  /** 0 is Monday. */
  day: number;
  onCopy: (days: readonly number[]) => void;
};

const WORKDAYS = [0, 1, 2, 3, 4];

/** Puts the hours of one day onto others. */
export function CopyDayMenu({ day, onCopy }: Props) {
  const [opened, setOpened] = useState(false);
  const [days, setDays] = useState<readonly number[]>([]);
  const others = WEEKDAYS.flatMap((_, index) => (index === day ? [] : [index]));
  const name = WEEKDAYS[day] ?? '';
  const open = () => {
    setDays(others.filter((index) => WORKDAYS.includes(index)));
    setOpened(true);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus withRoles>
      <Popover.Target>
        <Tooltip label="Copy to other days" disabled={opened}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={`Copy the hours of ${name} to other days`}
            onClick={() => (opened ? setOpened(false) : open())}
          >
            <IconCopy size={17} stroke={1.7} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={`Copy the hours of ${name}`}>
        <p className={classes.title}>Copy {name} to</p>
        <Checkbox.Group value={days.map(String)} onChange={(chosen) => setDays(chosen.map(Number))}>
          <Stack gap={8}>
            {others.map((index) => (
              <Checkbox key={index} value={String(index)} label={WEEKDAYS[index]} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Group gap="xs" mt="md" justify="space-between" wrap="nowrap">
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => setDays(days.length === others.length ? [] : others)}
          >
            {days.length === others.length ? 'None' : 'All'}
          </Button>
          <Button
            size="compact-sm"
            disabled={days.length === 0}
            onClick={() => {
              onCopy(days);
              setOpened(false);
            }}
          >
            Copy
          </Button>
        </Group>
      </Popover.Dropdown>
    </Popover>
  );
}
