import { usePathname, useSearchParams } from 'next/navigation';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { placeQuery, readPlace, type WizardPlace } from './place';

/**
 * Where one is in the wizard. The address holds it, so the browser's own back and forward walk between the steps
 * and a reload stays where it was. No page is loaded for it.
 */
export function usePlace() {
  const params = useSearchParams();
  const pathname = usePathname();
  const written = useMemo(() => readPlace(params), [params]);
  // The router takes a moment to notice that the address has changed; a press should show at once.
  const [ahead, setAhead] = useState<WizardPlace | null>(null);
  const place = ahead ?? written;
  const isCaughtUp = ahead !== null && placeQuery(ahead) === placeQuery(written);
  useEffect(() => {
    if (isCaughtUp) setAhead(null);
  }, [isCaughtUp]);
  useEffect(() => {
    const walked = () => setAhead(null);
    window.addEventListener('popstate', walked);
    return () => window.removeEventListener('popstate', walked);
  }, []);

  /** Another step: the one before stays behind the browser's back button. */
  const walkTo = useCallback(
    (next: WizardPlace) => {
      setAhead(next);
      window.history.pushState({ walked: depth() + 1 }, '', `${pathname}${placeQuery(next)}`);
    },
    [pathname],
  );
  /** The same step with something else in it. */
  const stayAt = useCallback(
    (next: WizardPlace) => {
      setAhead(next);
      window.history.replaceState({ walked: depth() }, '', `${pathname}${placeQuery(next)}`);
    },
    [pathname],
  );
  /** The step before, as the browser's back button goes there; where there is none, `next` instead. */
  const backTo = useCallback(
    (next: WizardPlace) => (depth() > 0 ? window.history.back() : stayAt(next)),
    [stayAt],
  );
  return { place, walkTo, stayAt, backTo, pathname };
}

/** How many steps of the wizard lie behind this entry of the browser's history. */
function depth(): number {
  const walked: unknown = window.history.state?.walked;
  return typeof walked === 'number' ? walked : 0;
}
