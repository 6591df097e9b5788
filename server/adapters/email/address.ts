import type { EmailAddress } from './port';

/** Reads "Parley <no-reply@parley.test>" or a bare address; null when it is neither. */
export function readAddress(text: string): EmailAddress | null {
  const match = /^\s*(?:"?([^"<>]*?)"?\s*<([^<>\s]+@[^<>\s]+)>|([^<>\s]+@[^<>\s]+))\s*$/.exec(text);
  const address = match?.[2] ?? match?.[3];
  return address === undefined ? null : { name: match?.[1]?.trim() || null, address };
}

/** The name without what could end a quoted header value or its line; null when nothing is left of it. */
export function plainName({ name }: EmailAddress): string | null {
  return (
    name
      ?.replace(/["\\<>]/g, '')
      .replace(/\s+/g, ' ')
      .trim() || null
  );
}

/** The address as one header value, its name quoted. */
export function writeAddress(to: EmailAddress): string {
  const name = plainName(to);
  return name === null ? to.address : `"${name}" <${to.address}>`;
}
