/**
 * Collects what comes in quick succession and hands it on together, `wait` milliseconds after the first: one
 * change that is announced five times is fetched once, and a stream that never pauses is not put off for ever.
 */
export function coalesce<T>(wait: number, handOn: (items: readonly T[]) => void) {
  let waiting: T[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    add: (item: T): void => {
      waiting.push(item);
      timer ??= setTimeout(() => {
        const items = waiting;
        waiting = [];
        timer = undefined;
        handOn(items);
      }, wait);
    },
    /** Forgets what has not been handed on yet. */
    stop: (): void => {
      clearTimeout(timer);
      timer = undefined;
      waiting = [];
    },
  };
}
