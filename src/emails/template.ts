import type { ReactNode } from 'react';
import type { KindFacts, Reader } from '@/domain/notification/facts';
import type { NotificationKind } from '@/domain/notification/kinds';

/** Where a mail leads: `app` is the address of this Parley without a slash at its end. */
export type EmailLinks = {
  readonly app: string;
  /** Switches this kind off with one click; null for mail that cannot be switched off. */
  readonly unsubscribe: string | null;
};

export type EmailContent = {
  readonly subject: string;
  /** What mail programs show after the subject in their list. */
  readonly preview: string;
  readonly heading: string;
  readonly body: ReactNode;
  readonly action: { readonly label: string; readonly href: string };
};

export type EmailProps<K extends NotificationKind> = {
  readonly reader: Reader;
  readonly facts: KindFacts[K];
  /** The absolute address of the screen this mail is about. */
  readonly href: string;
};

/** Props in, content out; the layout around it is the same for all. */
export type Template<K extends NotificationKind> = (props: EmailProps<K>) => EmailContent;
