'use client';

import Link, { useLinkStatus } from 'next/link';
import type { ComponentProps, ReactNode } from 'react';
import classes from './nav-link.module.css';

/** A link that shows that it was pressed while the page behind it is still on its way. */
export function NavLink({ children, ...props }: ComponentProps<typeof Link>) {
  return (
    <Link {...props}>
      <Pending>{children}</Pending>
    </Link>
  );
}

function Pending({ children }: { children: ReactNode }) {
  const { pending } = useLinkStatus();
  return (
    <span className={classes.words} data-pending={pending || undefined}>
      {children}
    </span>
  );
}
