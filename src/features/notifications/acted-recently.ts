type Acted = { readonly variables: unknown; readonly submittedAt: number };

/** Until then news about what one has just done oneself is no news. */
const OWN_FOR_MS = 20_000;

/**
 * Whether the person did something a moment ago about what `href` leads to: then the screen has shown it already,
 * and a toast would only repeat it. `mutations` are the calls this browser has made.
 */
export function actedRecently(href: string, mutations: readonly Acted[], now: number): boolean {
  return mutations.some(
    ({ variables, submittedAt }) =>
      now - submittedAt < OWN_FOR_MS && ids(variables).some((id) => href.includes(id)),
  );
}

function ids(variables: unknown): string[] {
  if (!variables || typeof variables !== 'object') return [];
  return Object.values(variables).filter(
    (value): value is string => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value),
  );
}
