'use client';

import Link from 'next/link';
import { ButtonLink } from '@/components/link';
import { WordMark } from '@/components/word-mark';
import type { MeView } from '@/contracts/person';
import { Bell } from '@/features/notifications/bell';
import { homeOf } from '@/features/person/home-of';
import type { Destination } from './destinations';
import classes from './header.module.css';
import { LookMenu } from './look-menu';
import { NavLink } from './nav-link';
import { UserMenu } from './user-menu';

type Props = {
  me: MeView | null;
  destinations: readonly Destination[];
  current: Destination | undefined;
  mailbox: string | null;
};

export function Header({ me, destinations, current, mailbox }: Props) {
  return (
    <header className={classes.header}>
      <div className={classes.inner}>
        <Link href={me ? homeOf(me) : '/'} className={classes.home} aria-label="Parley, first page">
          <WordMark />
        </Link>
        <nav aria-label="Main" className={classes.nav}>
          <ul>
            {destinations.map((destination) => (
              <li key={destination.href}>
                <NavLink
                  href={destination.href}
                  className={classes.link}
                  aria-current={destination === current ? 'page' : undefined}
                >
                  <span>{destination.label}</span>
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className={classes.tools}>
          {me ? (
            <>
              <Bell />
              <UserMenu me={me} mailbox={mailbox} />
            </>
          ) : (
            <>
              <LookMenu />
              <ButtonLink href="/sign-in" variant="subtle" color="gray" size="compact-md">
                Sign in
              </ButtonLink>
              <ButtonLink href="/sign-up" size="compact-md" className={classes.signUp}>
                Sign up
              </ButtonLink>
            </>
          )}
        </div>
      </div>
    </header>
  );
}
