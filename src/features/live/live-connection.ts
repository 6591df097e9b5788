import type { Socket } from 'socket.io-client';
import type { ClientToServer, Hint, ServerToClient } from '@/contracts/realtime';
import { references } from './references';

/** `paused` is shown to people: there was no connection for longer than a hiccup. */
export type LiveStatus = 'connecting' | 'live' | 'paused';

type Listener = {
  hint: (hint: Hint) => void;
  /** From now on hints arrive; what was read before may be old. */
  connected: () => void;
  /** Hints about this mentor's slots arrive from now on. */
  watching: (mentorId: string) => void;
  /** Called while there is no connection, every few seconds. */
  poll: () => void;
  signedOut: () => void;
};

const PATH = '/api/live';
const POLL_EVERY_MS = 5_000;
/** Shorter breaks are not worth a word: a page that is being loaded, a server that restarts. */
const HICCUP_MS = 2_500;

export type LiveConnection = ReturnType<typeof openLive>;

/** Keeps one socket to the server, comes back by itself, and polls for as long as it is away. */
export function openLive(listener: Listener) {
  let socket: Socket<ServerToClient, ClientToServer> | undefined;
  let closed = false;
  let status: LiveStatus = 'connecting';
  let poller: ReturnType<typeof setInterval> | undefined;
  let hiccup: ReturnType<typeof setTimeout> | undefined;
  const observers = new Set<() => void>();

  const setStatus = (next: LiveStatus) => {
    if (status === next) return;
    status = next;
    for (const observer of observers) observer();
  };
  const watch = (mentorId: string) =>
    socket?.emit('watchMentor', mentorId, (watching) => watching && listener.watching(mentorId));
  const watched = references({
    first: (mentorId) => socket?.connected && watch(mentorId),
    last: (mentorId) => socket?.connected && socket.emit('unwatchMentor', mentorId),
  });
  const lost = () => {
    poller ??= setInterval(listener.poll, POLL_EVERY_MS);
    hiccup ??= setTimeout(() => setStatus('paused'), HICCUP_MS);
  };
  const found = () => {
    clearInterval(poller);
    clearTimeout(hiccup);
    poller = undefined;
    hiccup = undefined;
    setStatus('live');
  };

  lost();
  // Loaded apart from the page: nothing on it waits for the socket.
  void import('socket.io-client').then(({ io }) => {
    if (closed) return;
    socket = io({
      path: PATH,
      transports: ['websocket', 'polling'],
      reconnectionDelayMax: 3_000,
      timeout: 5_000,
    });
    socket.on('connect', () => {
      found();
      for (const mentorId of watched.keys()) watch(mentorId);
      listener.connected();
    });
    socket.on('disconnect', (reason) => {
      lost();
      // The server closed it on purpose or is going down; the client library leaves coming back to us.
      if (reason === 'io server disconnect') setTimeout(() => !closed && socket?.connect(), 1_000);
    });
    socket.on('hint', listener.hint);
    socket.on('signedOut', listener.signedOut);
  });

  return {
    status: (): LiveStatus => status,
    subscribe: (observer: () => void) => {
      observers.add(observer);
      return () => {
        observers.delete(observer);
      };
    },
    /** Hints about a mentor's slots from now on; gives back how to end it. */
    watchMentor: watched.hold,
    /** Does something that ends the sessions of this person without being thrown out by it, then comes back. */
    away: async <T>(work: () => Promise<T>): Promise<T> => {
      socket?.disconnect();
      try {
        return await work();
      } finally {
        socket?.connect();
      }
    },
    close: () => {
      closed = true;
      clearInterval(poller);
      clearTimeout(hiccup);
      socket?.disconnect();
    },
  };
}
