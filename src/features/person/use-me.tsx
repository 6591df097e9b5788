'use client';

import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext } from 'react';
import type { MeView } from '@/contracts/person';
import { useTRPC } from '@/trpc/client';
import { useBrowserZone } from './use-browser-zone';

const FirstMe = createContext<MeView | null>(null);

/** Hands down who the page was made for, so that its first paint already knows. */
export function MeProvider({ me, children }: { me: MeView | null; children: ReactNode }) {
  return <FirstMe value={me}>{children}</FirstMe>;
}

/** The signed-in person; `null` for visitors. */
export function useMe(): MeView | null {
  const trpc = useTRPC();
  const first = useContext(FirstMe);
  return useQuery(trpc.person.me.queryOptions(undefined, { initialData: first })).data;
}

/** The zone in which the person at the screen reads times: their own choice, else the browser's. */
export function useTimeZone(): string {
  const me = useMe();
  const browserZone = useBrowserZone();
  return me?.timeZone ?? browserZone ?? 'UTC';
}
