import 'server-only';
import { headers } from 'next/headers';

/** Where this page is asked for, as in `https://parley.example`: for links that have to be whole. */
export async function pageOrigin(): Promise<string> {
  const asked = await headers();
  const host = asked.get('x-forwarded-host') ?? asked.get('host') ?? 'localhost';
  const protocol = asked.get('x-forwarded-proto')?.split(',', 1)[0] ?? 'http';
  return `${protocol}://${host}`;
}
