'use client';

import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { cssVariables, theme } from '@/components/theme';
import type { MeView } from '@/contracts/person';
import { LiveProvider } from '@/features/live/live-provider';
import { Toaster } from '@/features/notifications/toaster';
import { MeProvider } from '@/features/person/use-me';
import { type ScreenFacts, ScreenProvider } from '@/features/session/screen';
import { ApiProvider } from '@/trpc/client';
import classes from './toasts.module.css';

type Props = { me: MeView | null; screen: ScreenFacts; children: ReactNode };

/** What every page stands on, outermost first: looks, data, who is there and when, what changes elsewhere. */
export function Providers({ me, screen, children }: Props) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <ApiProvider>
        <MeProvider me={me}>
          <ScreenProvider facts={screen}>
            <LiveProvider personId={me?.id ?? null}>
              {children}
              {me && <Toaster />}
            </LiveProvider>
          </ScreenProvider>
        </MeProvider>
      </ApiProvider>
      <Notifications position="bottom-right" limit={3} containerWidth={380} classNames={classes} />
    </MantineProvider>
  );
}
