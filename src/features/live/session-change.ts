const CHANNEL = 'parley-session';

/** Tells this browser's other windows that somebody signed in or out here. */
export function announceSessionChange(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('changed');
  channel.close();
}

/** Calls `changed` when another window of this browser signs in or out; gives back how to stop. */
export function onSessionChange(changed: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', changed);
  return () => channel.close();
}
