'use client';

import { ActionIcon, Button, NumberInput, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { randomId } from '@mantine/hooks';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { nextDuration, type OfferingDraft } from './draft';
import classes from './offering-form.module.css';

/** Lengths and what each costs. */
export function DurationFields({ form }: { form: UseFormReturnType<OfferingDraft> }) {
  const { durations, currency } = form.values;
  const next = nextDuration(durations, 'none');
  const add = () => {
    const row = nextDuration(durations, randomId());
    if (row) form.insertListItem('durations', row);
  };
  return (
    <fieldset className={classes.fieldset}>
      <legend className={classes.legend}>Durations and prices</legend>
      <p className={classes.explained}>0 is free: those are requests that you accept or decline.</p>
      {form.errors.durations && (
        <p className={classes.problem} role="alert">
          {form.errors.durations}
        </p>
      )}
      <div className={classes.rows}>
        {durations.map((duration, index) => (
          <div key={duration.key} className={classes.row}>
            <NumberInput
              aria-label={`Duration ${index + 1}, minutes`}
              suffix=" min"
              min={5}
              max={480}
              step={5}
              clampBehavior="none"
              allowDecimal={false}
              allowNegative={false}
              {...form.getInputProps(`durations.${index}.minutes`)}
            />
            <TextInput
              aria-label={`Duration ${index + 1}, price in ${currency}`}
              inputMode="decimal"
              placeholder="0"
              rightSection={<span aria-hidden="true">{currency}</span>}
              rightSectionWidth={52}
              {...form.getInputProps(`durations.${index}.price`)}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size="input-sm"
              aria-label={`Remove duration ${index + 1}`}
              disabled={durations.length === 1}
              onClick={() => form.removeListItem('durations', index)}
            >
              <IconTrash size={17} stroke={1.7} aria-hidden="true" />
            </ActionIcon>
          </div>
        ))}
      </div>
      {next && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          onClick={add}
        >
          Add a duration
        </Button>
      )}
    </fieldset>
  );
}
