import { useEffect, useEffectEvent, useRef } from 'react';

/** Does `work` once for each `key`, after the screen was drawn; nothing while there is no key. */
export function useOncePer(key: string | null, work: () => void): void {
  const done = useRef<string | null>(null);
  const doWork = useEffectEvent(work);
  useEffect(() => {
    if (key === null || done.current === key) return;
    const timer = setTimeout(() => {
      done.current = key;
      doWork();
    });
    return () => clearTimeout(timer);
  }, [key]);
}
