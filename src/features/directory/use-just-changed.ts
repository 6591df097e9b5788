import { useEffect, useRef, useState } from 'react';

const SHOWN_MS = 2_500;

/** Whether `value` became another one a moment ago, while it was on the screen. */
export function useJustChanged(value: number | null): boolean {
  const [changed, setChanged] = useState(false);
  const last = useRef(value);
  useEffect(() => {
    if (last.current === value) return;
    last.current = value;
    setChanged(true);
    const timer = setTimeout(() => setChanged(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return changed;
}
