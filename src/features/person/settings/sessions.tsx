'use client';

import { Button, Group, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '@/components/problem';
import { useAway } from '@/features/live/live-provider';
import { useTRPCClient } from '@/trpc/client';
import { signOutHere } from '../enter';

export function Sessions() {
  const api = useTRPCClient();
  const away = useAway();
  const [asked, setAsked] = useState(false);
  const signOut = useMutation({
    mutationFn: () =>
      away(async () => {
        await api.person.signOutEverywhere.mutate();
        await signOutHere();
      }),
  });
  return (
    <Stack gap="md" align="flex-start">
      <Problem error={signOut.error} />
      {asked ? (
        <Group gap="xs">
          <Button
            color="red"
            loading={signOut.isPending || signOut.isSuccess}
            onClick={() => signOut.mutate()}
          >
            Yes, sign out everywhere
          </Button>
          <Button variant="subtle" color="gray" onClick={() => setAsked(false)}>
            Keep me signed in
          </Button>
        </Group>
      ) : (
        <Button variant="default" onClick={() => setAsked(true)}>
          Sign out everywhere
        </Button>
      )}
    </Stack>
  );
}
