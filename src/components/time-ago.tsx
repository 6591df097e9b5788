'use client';

import { useEffect, useState } from 'react';
import { agoInWords } from './ago-in-words';

/** How long ago something happened; keeps counting while it is on the screen. The exact moment is in the tooltip. */
export function TimeAgo({ at, timeZone }: { at: number; timeZone: string }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  const exact = new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone,
  }).format(at);
  return (
    <time dateTime={new Date(at).toISOString()} title={`${exact} (${timeZone})`}>
      {agoInWords(at, now)}
    </time>
  );
}
