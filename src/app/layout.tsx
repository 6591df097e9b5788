// Mantine's layers come first: whatever a CSS module says wins, in whichever order the files arrive.
import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './global.css';
import { ColorSchemeScript, mantineHtmlProps } from '@mantine/core';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { currentPerson } from '@/features/person/current-person';
import { pageScreen } from '@/features/session/page-screen';
import { Shell } from '@/features/shell/shell';
import { bridge } from '@/trpc/bridge';
import { Providers } from './providers';

export const metadata: Metadata = {
  title: { default: 'Parley', template: '%s · Parley' },
  description: 'Book paid time with mentors, and move it together without either of you losing it.',
  applicationName: 'Parley',
};

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#171b20' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [me, screen] = await Promise.all([currentPerson(), pageScreen()]);
  return (
    <html lang="en" {...mantineHtmlProps}>
      <head>
        <ColorSchemeScript defaultColorScheme="auto" />
      </head>
      <body>
        <Providers me={me} screen={screen}>
          <Shell mailbox={bridge().demo ? '/dev/mailbox' : null}>{children}</Shell>
        </Providers>
      </body>
    </html>
  );
}
