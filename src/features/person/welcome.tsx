'use client';

import { Button, Group, Stack, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Problem } from '@/components/problem';
import { ZoneSelect } from '@/components/zone-select';
import { type MeView, updatePersonInput } from '@/contracts/person';
import { useTRPC } from '@/trpc/client';
import { Doorway } from './doorway';
import { useBrowserZone } from './use-browser-zone';

type Props = { me: MeView /** Where the person was on the way to. */; callbackUrl: string | null };

/** The first page of somebody who has just come: what others call them, their zone, and what they came for. */
export function Welcome({ me, callbackUrl }: Props) {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const browserZone = useBrowserZone();
  const [goal, setGoal] = useState('/mentors');
  const form = useForm({
    mode: 'controlled',
    initialValues: { name: me.name, timeZone: me.timeZone === 'UTC' ? '' : me.timeZone },
    transformValues: (values) => ({ ...values, timeZone: values.timeZone || (browserZone ?? 'UTC') }),
    validate: (values) =>
      schemaResolver(updatePersonInput, { sync: true })({
        ...values,
        timeZone: values.timeZone || (browserZone ?? 'UTC'),
      }),
  });
  const save = useMutation(
    trpc.person.update.mutationOptions({
      onSuccess: (updated) => {
        queryClient.setQueryData(trpc.person.me.queryKey(), updated);
        router.push(goal);
      },
    }),
  );
  const choice = (to: string) => ({
    type: 'submit' as const,
    size: 'md',
    onClick: () => setGoal(to),
    loading: save.isPending && goal === to,
  });

  return (
    <Doorway title="Welcome to Parley" description="Two things, and you are set.">
      <form onSubmit={form.onSubmit((values) => save.mutate(values))} noValidate>
        <Stack gap="md">
          <Problem error={save.error} />
          <TextInput
            label="Name"
            description="What mentors and mentees see."
            autoComplete="name"
            size="md"
            {...form.getInputProps('name')}
          />
          <ZoneSelect
            size="md"
            description="Times are shown to you in this zone."
            error={form.errors.timeZone}
            value={form.values.timeZone || browserZone || 'UTC'}
            onChange={(zone) => form.setFieldValue('timeZone', zone)}
          />
          {callbackUrl ? (
            <Button {...choice(callbackUrl)}>Continue</Button>
          ) : (
            <Group grow>
              <Button {...choice('/mentors')}>Find a mentor</Button>
              <Button {...choice('/settings#mentor')} variant="default">
                Become a mentor
              </Button>
            </Group>
          )}
        </Stack>
      </form>
    </Doorway>
  );
}
