type Row = { readonly id: string };

/** A list as it is shown while somebody is at it, and how many rows wait to be put in. */
export type CalmList<Item> = { readonly items: readonly Item[]; readonly waiting: number };

/**
 * What a list shows when news arrive while a pointer or the keyboard is on it: every row that stands there stays
 * where it is and says its newest, even when it does not belong to the list any more, and new rows wait. Nothing
 * moves under the cursor. `known` is where the newest of a row is found; one that is nowhere stays as it was.
 */
export function mergeCalmly<Item extends Row>(
  shown: readonly Item[],
  newest: readonly Item[],
  known: readonly Item[] = newest,
): CalmList<Item> {
  const fresh = new Map(known.map((item) => [item.id, item]));
  const there = new Set(shown.map(({ id }) => id));
  return {
    items: shown.map((item) => fresh.get(item.id) ?? item),
    waiting: newest.filter(({ id }) => !there.has(id)).length,
  };
}

/** The ids of rows that are new or have another `version` than in `before`. */
export function changedIds(
  before: ReadonlyMap<string, number>,
  newest: readonly (Row & { readonly version: number })[],
): string[] {
  return newest.filter(({ id, version }) => before.get(id) !== version).map(({ id }) => id);
}
