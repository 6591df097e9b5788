import type { Form } from '../wire/form';
import type { Cause, World } from '../world';

/** One API request, authenticated and decoded. */
export type ApiCall = {
  readonly world: World;
  readonly form: Form;
  /** The piece of the path where the route has `:id`; empty for routes without. */
  readonly id: string;
  /** `publishable`: a browser asks, which may touch only what it has the client secret of. */
  readonly key: 'secret' | 'publishable';
  /** The address the caller reached the sandbox under, without a slash at the end. */
  readonly baseUrl: string;
  readonly cause: NonNullable<Cause>;
};

/** `answerLost`: everything was done, and the caller must never hear of it. */
export type ApiAnswer = { readonly body: object; readonly answerLost?: boolean };

export type Route = {
  readonly method: 'GET' | 'POST';
  /** Path with at most one `:id`, as in `/v1/refunds/:id`. */
  readonly path: string;
  /** Whether a browser may ask, with the publishable key. */
  readonly browser?: true;
  readonly answer: (call: ApiCall) => ApiAnswer;
};

/** Finds the route for a request, and the `:id` in it. */
export function findRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): { readonly route: Route; readonly id: string } | null {
  const parts = path.split('/');
  for (const route of routes) {
    if (route.method !== method) continue;
    const wanted = route.path.split('/');
    if (wanted.length !== parts.length) continue;
    if (wanted.every((part, index) => part === ':id' || part === parts[index])) {
      return { route, id: parts[wanted.indexOf(':id')] ?? '' };
    }
  }
  return null;
}
