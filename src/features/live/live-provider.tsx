'use client';

import { useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Hint } from '@/contracts/realtime';
import { useTRPCClient } from '@/trpc/client';
import { coalesce } from './coalesce';
import { type LiveConnection, type LiveStatus, openLive } from './live-connection';
import { onSessionChange } from './session-change';
import { isStale } from './stale-queries';

const LiveContext = createContext<LiveConnection | null>(null);

const COALESCE_MS = 50;
/** Leaves the browser that ended its own sessions the time to sign in again. */
const CHECK_AFTER_MS = 1_000;

type Props = {
  /** Who the page was made for; `null` for visitors. */
  personId: string | null;
  children: ReactNode;
};

/** Keeps everything on the screen true: what a hint is about is fetched again, and after a break all of it. */
export function LiveProvider({ personId, children }: Props) {
  const queryClient = useQueryClient();
  const api = useTRPCClient();
  const [connection, setConnection] = useState<LiveConnection | null>(null);
  const shownTo = useRef(personId);

  useEffect(() => {
    const refresh = (hints: readonly Hint[]) =>
      queryClient.invalidateQueries({ predicate: ({ queryKey }) => isStale(queryKey, hints) });
    const hints = coalesce<Hint>(COALESCE_MS, refresh);
    let check: ReturnType<typeof setTimeout> | undefined;
    const checkSession = () => {
      clearTimeout(check);
      check = setTimeout(() => {
        api.person.me.query().then(
          (me) => (me?.id ?? null) !== shownTo.current && leave(me !== null),
          // Out of reach: what is shown stays until the next sign of life.
          () => undefined,
        );
      }, CHECK_AFTER_MS);
    };
    const live = openLive({
      hint: hints.add,
      connected: () => queryClient.invalidateQueries(),
      watching: (mentorId) => hints.add({ kind: 'slots', id: mentorId, version: 0 }),
      poll: () => {
        if (document.visibilityState === 'visible') void queryClient.refetchQueries({ type: 'active' });
      },
      signedOut: checkSession,
    });
    setConnection(live);
    const stopListening = onSessionChange(checkSession);
    return () => {
      clearTimeout(check);
      stopListening();
      hints.stop();
      live.close();
    };
  }, [queryClient, api]);

  return <LiveContext value={connection}>{children}</LiveContext>;
}

/** The page belongs to somebody who is not there any more: nothing of it may stay. */
function leave(someoneElse: boolean): void {
  const { pathname, search } = window.location;
  if (someoneElse) window.location.reload();
  else window.location.assign(`/sign-in?ended=1&callbackUrl=${encodeURIComponent(`${pathname}${search}`)}`);
}

const nothing = () => () => undefined;

export function useLiveStatus(): LiveStatus {
  const live = useContext(LiveContext);
  return useSyncExternalStore(
    live?.subscribe ?? nothing,
    () => live?.status() ?? 'connecting',
    () => 'connecting',
  );
}

/** Runs what ends this person's sessions without this window being thrown out by it. */
export function useAway(): LiveConnection['away'] {
  const live = useContext(LiveContext);
  return live?.away ?? ((work) => work());
}

/** Keeps the slots of these mentors up to date for as long as the component is there. */
export function useWatchMentors(mentorIds: readonly string[]): void {
  const live = useContext(LiveContext);
  // As text it is the same from one render to the next when the ids are.
  const ids = mentorIds.join(' ');
  useEffect(() => {
    if (!live || ids === '') return;
    const release = ids.split(' ').map((id) => live.watchMentor(id));
    return () => {
      for (const letGo of release) letGo();
    };
  }, [live, ids]);
}

/** The same for one mentor; without an id nobody is watched. */
export function useWatchMentor(mentorId: string | null | undefined): void {
  useWatchMentors(mentorId ? [mentorId] : []);
}
