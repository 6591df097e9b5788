'use client';

import { Button, Group, Stack, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '@/components/problem';
import { ZoneSelect } from '@/components/zone-select';
import { type MeView, updatePersonInput } from '@/contracts/person';
import { useTRPC } from '@/trpc/client';
import { Saved } from './saved';

export function ProfileForm({ me }: { me: MeView }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [saved, setSaved] = useState(false);
  const form = useForm({
    mode: 'controlled',
    initialValues: { name: me.name, timeZone: me.timeZone },
    validate: schemaResolver(updatePersonInput, { sync: true }),
    onValuesChange: () => setSaved(false),
  });
  const save = useMutation(
    trpc.person.update.mutationOptions({
      onSuccess: (updated) => {
        queryClient.setQueryData(trpc.person.me.queryKey(), updated);
        form.resetDirty({ name: updated.name, timeZone: updated.timeZone });
        setSaved(true);
      },
    }),
  );
  return (
    <form onSubmit={form.onSubmit((values) => save.mutate(values))} noValidate>
      <Stack gap="md">
        <Problem error={save.error} />
        <TextInput label="Name" autoComplete="name" {...form.getInputProps('name')} />
        <TextInput label="E-mail" value={me.email} readOnly variant="filled" />
        <ZoneSelect
          description="Times are shown to you in this zone. Your bookable hours have a zone of their own."
          error={form.errors.timeZone}
          value={form.values.timeZone}
          onChange={(zone) => form.setFieldValue('timeZone', zone)}
        />
        <Group gap="md">
          <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>
            Save
          </Button>
          <Saved when={saved} />
        </Group>
      </Stack>
    </form>
  );
}
