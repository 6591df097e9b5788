import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import type { MeView } from '@/contracts/person';
import { type ApiCaller, bridge } from '@/trpc/bridge';
import { homeOf } from './home-of';

/** The API as the person who asks for this page; read once per request. */
export const pageApi = cache(async (): Promise<ApiCaller> => {
  const asked = await headers();
  return bridge().apiFor(asked);
});

/** Who asks for this page; `null` for visitors. */
export const currentPerson = cache(async (): Promise<MeView | null> => (await pageApi()).person.me());

type Role = 'mentor' | 'admin';

/**
 * Who asks for the page at `path`. Visitors are sent to sign in and come back to it afterwards; people without
 * the role are sent to their own first page.
 */
export async function requirePerson(path: string, role?: Role): Promise<MeView> {
  const me = await currentPerson();
  if (!me) redirect(`/sign-in?callbackUrl=${encodeURIComponent(path)}`);
  const allowed = role === undefined || (role === 'mentor' ? me.mentor !== null : me.isAdmin);
  if (!allowed) redirect(homeOf(me));
  return me;
}
