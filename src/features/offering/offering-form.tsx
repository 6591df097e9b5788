'use client';

import { Button, Checkbox, Group, Radio, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Problem } from '@/components/problem';
import type { MeetingType, TopicType } from '@/contracts/common';
import type { MyOfferingView, OfferingInput } from '@/contracts/offering';
import { currencyChoices } from '@/features/person/currencies';
import { MEETING_WORDS } from '@/features/session/words';
import { draftOf, inCurrency, type OfferingDraft, readDraft } from './draft';
import { DurationFields } from './duration-fields';
import classes from './offering-form.module.css';
import { RecordingFields } from './recording-fields';

type Props = {
  offering: MyOfferingView | null;
  currency: string;
  onDirty: (dirty: boolean) => void;
  save: (offering: OfferingInput) => Promise<unknown>;
  onSaved: () => void;
  onCancel: () => void;
};

const MEETING_TYPES = ['video', 'audio', 'chat', 'in_person'] as const satisfies readonly MeetingType[];
const TOPICS: readonly { value: TopicType; label: string; description: string }[] = [
  {
    value: 'FLEXIBLE',
    label: 'The mentee chooses the topic',
    description: 'They give the session a title of their own when they book, and tell you what it is about.',
  },
  {
    value: 'FIXED',
    label: 'The topic is fixed',
    description: 'The session is about what its title says, the same for everybody.',
  },
];

export function OfferingForm({ offering, currency, onDirty, save, onSaved, onCancel }: Props) {
  const form = useForm<OfferingDraft>({
    mode: 'controlled',
    initialValues: draftOf(offering, currency),
    validate: (draft) => {
      const read = readDraft(draft);
      return read.ok ? {} : read.problems;
    },
  });
  const saving = useMutation({ mutationFn: save, onSuccess: onSaved });
  const dirty = form.isDirty();
  useEffect(() => onDirty(dirty), [dirty, onDirty]);
  const { values } = form;

  return (
    <form
      noValidate
      onSubmit={form.onSubmit(
        (draft) => {
          const read = readDraft(draft);
          if (read.ok) saving.mutate(read.input);
        },
        (errors) => form.getInputNode(Object.keys(errors)[0] ?? '')?.focus(),
      )}
    >
      <Stack gap="lg">
        <TextInput
          label="Title"
          placeholder="Portfolio review"
          description="What people read first."
          maxLength={80}
          data-autofocus
          withAsterisk
          {...form.getInputProps('title')}
        />
        <Textarea
          label="Description"
          description="What you do together, and what they leave with."
          autosize
          minRows={2}
          maxRows={8}
          maxLength={1000}
          {...form.getInputProps('description')}
        />
        <Radio.Group label="Topic" {...form.getInputProps('topicType')}>
          <Stack gap="xs" mt={6}>
            {TOPICS.map((topic) => (
              <Radio key={topic.value} {...topic} />
            ))}
          </Stack>
        </Radio.Group>
        <Checkbox.Group
          label="How you meet"
          description="The mentee chooses one of these."
          {...form.getInputProps('meetingTypes')}
        >
          <Group gap="lg" mt={8} style={{ rowGap: 10 }}>
            {MEETING_TYPES.map((type) => (
              <Checkbox key={type} value={type} label={MEETING_WORDS[type]} />
            ))}
          </Group>
        </Checkbox.Group>
        {values.meetingTypes.includes('in_person') && (
          <TextInput
            label="Where you meet"
            description="Shown on your page and in the calendar entry."
            placeholder="Café Rosé, Storgatan 4, Stockholm"
            maxLength={200}
            withAsterisk
            {...form.getInputProps('location')}
          />
        )}
        <Select
          label="Currency"
          searchable
          allowDeselect={false}
          data={currencyChoices(values.currency)}
          value={values.currency}
          onChange={(next) => next && form.setValues(inCurrency(values, next))}
        />
        <DurationFields form={form} />
        <RecordingFields form={form} />
      </Stack>
      <div className={classes.bar}>
        <Problem error={saving.error} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit" loading={saving.isPending} disabled={offering !== null && !dirty}>
            {offering ? 'Save' : 'Create'}
          </Button>
        </Group>
      </div>
    </form>
  );
}
