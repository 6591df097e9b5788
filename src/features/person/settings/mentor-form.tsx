'use client';

import { Button, Group, Select, Stack, Switch, TagsInput, Textarea, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { TextLink } from '@/components/link';
import { Problem } from '@/components/problem';
import { type MeView, mentorProfileInput } from '@/contracts/person';
import { refusalOf, useTRPC } from '@/trpc/client';
import { currencyChoices } from '../currencies';
import { handleFrom } from '../handle-from';
import { Saved } from './saved';

/** What the public page says; saving it the first time makes the person a mentor. */
export function MentorForm({ me }: { me: MeView }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [saved, setSaved] = useState(false);
  const form = useForm({
    mode: 'controlled',
    initialValues: me.mentor ?? {
      handle: handleFrom(me.name),
      headline: '',
      bio: '',
      topics: [],
      languages: [],
      currency: 'EUR',
      isListed: true,
    },
    validate: schemaResolver(mentorProfileInput, { sync: true }),
    onValuesChange: () => setSaved(false),
  });
  const save = useMutation(
    trpc.person.saveMentorProfile.mutationOptions({
      onSuccess: (updated) => {
        queryClient.setQueryData(trpc.person.me.queryKey(), updated);
        if (updated.mentor) {
          form.setValues(updated.mentor);
          form.resetDirty(updated.mentor);
        }
        setSaved(true);
      },
      onError: (error) => {
        const refused = refusalOf(error);
        if (refused?.code === 'HANDLE_TAKEN') form.setFieldError('handle', error.message);
      },
    }),
  );
  const isNew = me.mentor === null;
  return (
    <form onSubmit={form.onSubmit((values) => save.mutate(values))} noValidate>
      <Stack gap="md">
        {!form.errors.handle && <Problem error={save.error} />}
        <TextInput
          label="Public name"
          description="The address people can share: /m/ and this name."
          leftSection="/m/"
          leftSectionWidth={44}
          autoCapitalize="none"
          spellCheck={false}
          {...form.getInputProps('handle')}
        />
        <TextInput
          label="Headline"
          description="One line on what you help with."
          {...form.getInputProps('headline')}
        />
        <Textarea
          label="About you"
          description="What you have done, and how you work with people."
          autosize
          minRows={4}
          maxRows={14}
          {...form.getInputProps('bio')}
        />
        <TagsInput
          label="Topics"
          description="Press Enter after each. People search by these."
          maxTags={12}
          {...form.getInputProps('topics')}
        />
        <TagsInput
          label="Languages"
          description="Those you can hold a session in."
          maxTags={8}
          {...form.getInputProps('languages')}
        />
        <Select
          label="Currency"
          description="In which you are paid. New offerings begin with it."
          searchable
          allowDeselect={false}
          data={currencyChoices(form.values.currency)}
          {...form.getInputProps('currency')}
        />
        <Switch
          label="Listed in the directory"
          description="When off, people can still book by your link."
          {...form.getInputProps('isListed', { type: 'checkbox' })}
        />
        <Group gap="md">
          <Button type="submit" loading={save.isPending} disabled={!isNew && !form.isDirty()}>
            {isNew ? 'Become a mentor' : 'Save'}
          </Button>
          <Saved when={saved} />
        </Group>
        {saved && (
          <p style={{ margin: 0 }}>
            Next: <TextLink href="/availability">set your hours</TextLink> and{' '}
            <TextLink href="/offerings">say what you offer</TextLink>.
          </p>
        )}
      </Stack>
    </form>
  );
}
