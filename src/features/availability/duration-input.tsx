'use client';

import { Group, NativeSelect, NumberInput } from '@mantine/core';
import { useState } from 'react';
import type { TypedNumber } from './draft';

const UNITS = [
  { value: 'days', label: 'days', minutes: 24 * 60 },
  { value: 'hours', label: 'hours', minutes: 60 },
  { value: 'minutes', label: 'minutes', minutes: 1 },
] as const;

type Unit = (typeof UNITS)[number];

type Props = {
  label: string;
  description: string;
  /** Minutes. */
  value: TypedNumber;
  onChange: (minutes: TypedNumber) => void;
  problem: string | undefined;
};

/** A length of time in the unit one would say it in; it is kept in minutes. */
export function DurationInput({ label, description, value, onChange, problem }: Props) {
  const [unit, setUnit] = useState<Unit>(() => unitFor(value));
  return (
    <Group gap={8} align="flex-start" wrap="nowrap">
      <NumberInput
        flex={1}
        label={label}
        description={description}
        min={0}
        allowNegative={false}
        decimalScale={2}
        clampBehavior="none"
        value={value === '' ? '' : value / unit.minutes}
        onChange={(typed) => onChange(typed === '' ? '' : Math.round(Number(typed) * unit.minutes))}
        error={problem}
        inputWrapperOrder={['label', 'description', 'input', 'error']}
      />
      <NativeSelect
        mt="auto"
        w={112}
        style={problem ? { alignSelf: 'center' } : undefined}
        aria-label={`${label}, unit`}
        data={UNITS.map(({ value: name, label: text }) => ({ value: name, label: text }))}
        value={unit.value}
        onChange={(event) => {
          const next = UNITS.find((each) => each.value === event.currentTarget.value);
          if (!next) return;
          setUnit(next);
          // What was typed keeps its number and means the new unit.
          if (value !== '') onChange(Math.round((value / unit.minutes) * next.minutes));
        }}
      />
    </Group>
  );
}

/** The largest unit that says it in a whole number. */
function unitFor(minutes: TypedNumber): Unit {
  const [, , last] = UNITS;
  if (minutes === '' || minutes === 0) return UNITS[1];
  return UNITS.find((unit) => minutes % unit.minutes === 0) ?? last;
}
