'use client';

import { NumberInput, Radio, Stack, Switch } from '@mantine/core';
import { POLICY_KEYS, type PolicyKey, type PolicyUnit } from '@/domain/policy/keys';
import type { PolicyField } from '@/domain/policy/policy';

/** What stands in the form: not yet a policy, as a number can be missing while it is typed. */
export type DraftValue = number | boolean | string;

type Props = {
  field: PolicyField;
  value: DraftValue;
  onChange: (value: DraftValue) => void;
  problem: string | undefined;
};

const SUFFIX: Readonly<Record<PolicyUnit, string>> = {
  hours: ' h',
  minutes: ' min',
  percent: ' %',
  times: ' ×',
};

/** One policy, drawn from what the domain says about it. */
export function PolicyFieldInput({ field, value, onChange, problem }: Props) {
  const meta: PolicyKey = POLICY_KEYS[field];
  const words = { label: meta.label, description: meta.explanation, error: problem };
  switch (meta.kind) {
    case 'number':
      return (
        <NumberInput
          {...words}
          name={meta.key}
          value={typeof value === 'boolean' ? '' : value}
          onChange={onChange}
          min={meta.min}
          max={meta.max}
          clampBehavior="none"
          allowDecimal={false}
          allowNegative={false}
          suffix={SUFFIX[meta.unit]}
        />
      );
    case 'switch':
      return (
        <Switch
          {...words}
          name={meta.key}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      );
    case 'choice':
      return (
        <Radio.Group {...words} name={meta.key} value={String(value)} onChange={onChange}>
          <Stack gap={6} mt={6}>
            {meta.options.map((option) => (
              <Radio key={option.value} value={option.value} label={option.label} />
            ))}
          </Stack>
        </Radio.Group>
      );
  }
}
