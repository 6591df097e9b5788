import type { KindFacts, Reader } from './facts';
import type { NotificationKind } from './kinds';
import { hrefFor } from './links';
import { BELL_TEXTS_EN } from './texts.en';

export type BellText = { readonly title: string; readonly body: string; readonly href: string };

/**
 * What the bell, the toast and the notifications page say: a title, one or two plain sentences with times in
 * the reader's zone, and where a click leads.
 */
export function bellText<K extends NotificationKind>(kind: K, reader: Reader, facts: KindFacts[K]): BellText {
  const { title, body } = BELL_TEXTS_EN[kind](reader, facts);
  return { title, body, href: hrefFor(kind, reader.role, facts) };
}
