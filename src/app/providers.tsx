'use client';

import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { cssVariables, theme } from '@/components/theme';
import type { MeView } from '@/contracts/person';
import { LiveProvider } from '@/features/live/live-provider';
import { Toaster } from '@/features/notifications/toaster';
import { MeProvider } from '@/features/person/use-me';
import { ApiProvider } from '@/trpc/client';

/** What every page stands on, outermost first: looks, data, who is there, what changes elsewhere. */
export function Providers({ me, children }: { me: MeView | null; children: ReactNode }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <ApiProvider>
        <MeProvider me={me}>
          <LiveProvider personId={me?.id ?? null}>
            {children}
            {me && <Toaster />}
          </LiveProvider>
        </MeProvider>
      </ApiProvider>
      <Notifications position="bottom-right" limit={3} containerWidth={380} />
    </MantineProvider>
  );
}
