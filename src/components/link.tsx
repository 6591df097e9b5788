'use client';

import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core';
import Link from 'next/link';
import type { ReactNode } from 'react';

type To = { href: string; className?: string; onClick?: () => void; children: ReactNode };

/** A link to another of our pages inside a text. Unlike Mantine's own it can be used in server components. */
export function TextLink(props: To & AnchorProps) {
  return <Anchor component={Link} {...props} />;
}

/** A link to another of our pages that looks like a button. */
export function ButtonLink(props: To & ButtonProps) {
  return <Button component={Link} {...props} />;
}
