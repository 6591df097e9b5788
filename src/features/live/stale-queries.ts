import type { AppRouter } from '@server/api/root';
import type { inferRouterOutputs } from '@trpc/server';
import type { Hint } from '@/contracts/realtime';

type RouterName = keyof inferRouterOutputs<AppRouter>;

/** The routers whose answers may have changed, by what a hint is about. */
const AFFECTED: Readonly<Record<Hint['kind'], readonly RouterName[]>> = {
  booking: ['booking', 'reschedule', 'admin'],
  slots: ['availability', 'directory', 'reschedule'],
  // Admins hear of disputes and failed refunds by the bell alone.
  notification: ['notification', 'admin'],
  availability: ['availability', 'directory'],
  offering: ['offering', 'directory'],
  policy: ['policy', 'booking', 'admin'],
  // What one can be told depends on what one is.
  person: ['person', 'directory', 'notification'],
};

/** The field of a query's input that says which one it asks about, where a hint is about one only. */
const ABOUT: Readonly<Partial<Record<Hint['kind'], string>>> = {
  booking: 'bookingId',
  slots: 'mentorId',
  availability: 'mentorId',
};

/**
 * Whether the answer to a query may have changed by what one of the hints is about. Queries about another booking
 * or another mentor stay as they are. `queryKey` is tRPC's: `[path, { input }]`.
 */
export function isStale(queryKey: readonly unknown[], hints: readonly Hint[]): boolean {
  const [path, options] = queryKey;
  const [router]: unknown[] = Array.isArray(path) ? path : [];
  return hints.some((hint) => {
    if (!AFFECTED[hint.kind].some((affected) => affected === router)) return false;
    const field = ABOUT[hint.kind];
    const about = field && fieldOf(fieldOf(options, 'input'), field);
    return about === undefined || about === hint.id;
  });
}

function fieldOf(value: unknown, field: string): unknown {
  return value && typeof value === 'object' ? Reflect.get(value, field) : undefined;
}
