'use client';

import { NumberInput, Select, Switch } from '@mantine/core';
import type { PolicyKey } from '@/domain/policy/keys';

type Value = number | boolean | string;
type Props = {
  meta: PolicyKey;
  value: Value;
  /** What it was, if it was changed. */
  before: Value | null;
  problem: string | null;
  onChange: (value: Value) => void;
};

const UNITS = { hours: ' hours', minutes: ' minutes', percent: ' %', times: ' times' } as const;

/** One policy, edited the way its kind of answer asks for. */
export function PolicyInput({ meta, value, before, problem, onChange }: Props) {
  const description =
    before === null ? meta.explanation : `${meta.explanation} It was ${said(meta, before)}.`;
  const common = { label: meta.label, description, error: problem };
  switch (meta.kind) {
    case 'number':
      return (
        <NumberInput
          {...common}
          value={typeof value === 'number' || typeof value === 'string' ? value : ''}
          onChange={onChange}
          min={meta.min}
          max={meta.max}
          clampBehavior="none"
          allowDecimal={false}
          suffix={UNITS[meta.unit]}
        />
      );
    case 'switch':
      return (
        <Switch
          {...common}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      );
    case 'choice':
      return (
        <Select
          {...common}
          allowDeselect={false}
          data={meta.options.map((option) => ({ value: option.value, label: option.label }))}
          value={String(value)}
          onChange={(chosen) => onChange(chosen ?? value)}
        />
      );
  }
}

function said(meta: PolicyKey, value: Value): string {
  if (meta.kind === 'number') return `${value}${UNITS[meta.unit]}`;
  if (meta.kind === 'switch') return value ? 'on' : 'off';
  return `“${meta.options.find((option) => option.value === value)?.label ?? value}”`;
}
