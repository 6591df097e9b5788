'use client';

import { Switch, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { OfferingDraft } from './draft';

/** The one add-on there is: a recording, for a price or included. */
export function RecordingFields({ form }: { form: UseFormReturnType<OfferingDraft> }) {
  const { currency, hasRecording } = form.values;
  return (
    <div>
      <Switch
        label="Offer a recording"
        description="The mentee can ask for it when they book."
        {...form.getInputProps('hasRecording', { type: 'checkbox' })}
      />
      {hasRecording && (
        <TextInput
          mt="sm"
          maw="14rem"
          label="Price of the recording"
          description="0 includes it in the price of the session."
          inputMode="decimal"
          placeholder="0"
          rightSection={<span aria-hidden="true">{currency}</span>}
          rightSectionWidth={52}
          {...form.getInputProps('recordingPrice')}
        />
      )}
    </div>
  );
}
