import type { BookingView } from '@/contracts/booking';
import type { Page, Party } from '@/contracts/common';
import type { Interval } from '@/domain/time/instant';

/** What the server read for the first paint; the browser goes on from there without asking again. */
export type BookingsSeed = Interval & { readonly page: Page<BookingView> };

/** The end of what "from now on" asks for: further than anybody can book. */
const FAR = Date.UTC(2099, 0, 1);

/** The input of the query for everything in a window, the same for page and browser. */
export function windowInput(role: Party, { start, end }: Interval) {
  return { role, window: { from: start, until: end }, scope: 'all', limit: 500 } as const;
}

/** The window from the start of `today` on. */
export function aheadWindow(today: Interval): Interval {
  return { start: today.start, end: FAR };
}
