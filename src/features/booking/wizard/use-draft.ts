import { useCallback, useState } from 'react';
import { type Draft, parseDraft } from './draft';

/** What somebody typed into the wizard of one mentor: survives walking about and reloading, not closing the tab. */
export function useDraft(handle: string) {
  const key = `parley.booking.${handle}`;
  const [draft, setDraft] = useState<Draft>(() => parseDraft(read(key)));

  const change = useCallback(
    (next: (draft: Draft) => Draft) =>
      setDraft((before) => {
        const after = next(before);
        write(key, after);
        return after;
      }),
    [key],
  );
  return [draft, change] as const;
}

// A browser may forbid storage; then the draft lives as long as the page.
function read(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, draft: Draft): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(draft));
  } catch {}
}
