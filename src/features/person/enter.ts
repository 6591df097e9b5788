'use client';

import { announceSessionChange } from '@/features/live/session-change';

type SignInWay = { way: 'password'; email: string; password: string } | { way: 'demo'; personId: string };

/** Signs in with a password or as a demo person. Gives back the code of what went wrong, or `null`. */
export async function enter({ way, ...credentials }: SignInWay): Promise<string | null> {
  const { signIn } = await import('next-auth/react');
  const answer = await signIn(way, { ...credentials, redirect: false });
  if (answer?.ok && !answer.error) {
    announceSessionChange();
    return null;
  }
  return answer?.error ?? 'Unknown';
}

/** Ends this browser's session and begins anew on the first page. */
export async function signOutHere(): Promise<void> {
  const { signOut } = await import('next-auth/react');
  await signOut({ redirect: false });
  announceSessionChange();
  begin('/');
}

/** Goes to a page as whoever is signed in now: a whole new page, so that nothing of before is left. */
export function begin(path: string): void {
  window.location.assign(path);
}
