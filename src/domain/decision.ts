import type { Refusal } from './refusal';

/**
 * What a `decide` gives back: the events that are now true, or the reason why not.
 *
 * A refusal can carry events too. Whoever answers too late is refused *and* makes the expiry they ran into
 * take effect, so the caller writes `events` in both cases.
 */
export type Decision<E> =
  | { readonly ok: true; readonly events: readonly E[] }
  | { readonly ok: false; readonly refusal: Refusal; readonly events: readonly E[] };

export function decided<E>(...events: readonly E[]): Decision<E> {
  return { ok: true, events };
}

export function denied<E>(refusal: Refusal, ...events: readonly E[]): Decision<E> {
  return { ok: false, refusal, events };
}
