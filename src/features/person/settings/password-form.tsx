'use client';

import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '@/components/problem';
import { changePasswordInput, type MeView } from '@/contracts/person';
import { useAway } from '@/features/live/live-provider';
import { useTRPCClient } from '@/trpc/client';
import { begin, enter } from '../enter';
import { Saved } from './saved';

const eye = { visibilityToggleButtonProps: { 'aria-label': 'Show the password' } };

export function PasswordForm({ me }: { me: MeView }) {
  const api = useTRPCClient();
  const away = useAway();
  const [saved, setSaved] = useState(false);
  const form = useForm({
    mode: 'controlled',
    initialValues: { currentPassword: '', newPassword: '' },
    validate: schemaResolver(changePasswordInput, { sync: true }),
    onValuesChange: () => setSaved(false),
  });
  const change = useMutation({
    mutationFn: (values: { currentPassword: string; newPassword: string }) =>
      // The new password ends this session too: the socket is out of the way until there is a new one.
      away(async () => {
        await api.person.changePassword.mutate({
          ...values,
          currentPassword: me.hasPassword ? values.currentPassword : null,
        });
        const failure = await enter({ way: 'password', email: me.email, password: values.newPassword });
        if (failure !== null) begin(`/sign-in?callbackUrl=/settings&error=${encodeURIComponent(failure)}`);
      }),
    onSuccess: () => {
      form.setInitialValues({ currentPassword: '', newPassword: '' });
      form.reset();
      setSaved(true);
    },
  });
  return (
    <form onSubmit={form.onSubmit((values) => change.mutate(values))} noValidate>
      <Stack gap="md">
        <Problem error={change.error} />
        {/* Password managers look for whose password this is. */}
        <input type="email" autoComplete="username" value={me.email} readOnly hidden />
        {me.hasPassword && (
          <PasswordInput
            label="Current password"
            autoComplete="current-password"
            {...eye}
            {...form.getInputProps('currentPassword')}
          />
        )}
        <PasswordInput
          label="New password"
          description="At least 10 characters."
          autoComplete="new-password"
          {...eye}
          {...form.getInputProps('newPassword')}
        />
        <Group gap="md">
          <Button type="submit" variant="default" loading={change.isPending} disabled={!form.isDirty()}>
            {me.hasPassword ? 'Change password' : 'Set password'}
          </Button>
          <Saved when={saved} />
        </Group>
      </Stack>
    </form>
  );
}
