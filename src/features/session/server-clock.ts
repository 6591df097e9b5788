import { SECOND } from '@/domain/time/instant';

/** Milliseconds the server's clock is ahead of this browser's. Smaller differences are only the way the answer took. */
let ahead = 0;
const observers = new Set<() => void>();

/** Sets the clock by an answer of the API: what the server's clock showed, and when the answer came here. */
export function learnServerNow(serverNow: number, receivedAt: number): void {
  const next = serverNow - receivedAt;
  if (Math.abs(next - ahead) < SECOND) return;
  ahead = next;
  for (const observer of observers) observer();
}

/** The server's clock as far as this browser knows it, in epoch milliseconds. */
export function serverNow(): number {
  return Date.now() + ahead;
}

/** Calls `observer` at every full `step` of the server's clock, and when it turns out to be another one. */
export function onTick(step: number, observer: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const wait = () => {
    timer = setTimeout(
      () => {
        observer();
        wait();
      },
      step - (serverNow() % step),
    );
  };
  wait();
  observers.add(observer);
  return () => {
    clearTimeout(timer);
    observers.delete(observer);
  };
}
