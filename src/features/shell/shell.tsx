'use client';

import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { useMe } from '@/features/person/use-me';
import { Banners } from './banners';
import { BottomBar } from './bottom-bar';
import { currentOf, destinationsOf } from './destinations';
import { Header } from './header';
import classes from './shell.module.css';

/** The frame around every page: skip link, header, banners, the page itself, and the bar at the bottom of phones. */
export function Shell({ mailbox, children }: { mailbox: string | null; children: ReactNode }) {
  const me = useMe();
  const destinations = destinationsOf(me);
  const current = currentOf(destinations, usePathname());
  return (
    <div className={classes.shell} data-bar={me ? true : undefined}>
      <a href="#main" className={classes.skip}>
        Skip to the content
      </a>
      <Header me={me} destinations={destinations} current={current} mailbox={mailbox} />
      <Banners me={me} />
      <main id="main" tabIndex={-1} className={classes.main}>
        {children}
      </main>
      {me && <BottomBar destinations={destinations} current={current} />}
    </div>
  );
}
