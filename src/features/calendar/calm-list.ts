type Row = { readonly id: string };

/** A list as it is shown while somebody is at it, and how many rows wait to be put in. */
export type CalmList<Item> = { readonly items: readonly Item[]; readonly waiting: number };

/**
 * What a list shows when news arrive while a pointer or the keyboard is on it: every row that stands there stays
 * where it is and says its newest, new rows wait, and rows that left stay as they were last seen. Nothing moves
 * under the cursor.
 */
export function mergeCalmly<Item extends Row>(
  shown: readonly Item[],
  newest: readonly Item[],
): CalmList<Item> {
  const fresh = new Map(newest.map((item) => [item.id, item]));
  const known = new Set(shown.map(({ id }) => id));
  return {
    items: shown.map((item) => fresh.get(item.id) ?? item),
    waiting: newest.filter(({ id }) => !known.has(id)).length,
  };
}

/** The ids of rows that are new or have another `version` than in `before`. */
export function changedIds(
  before: ReadonlyMap<string, number>,
  newest: readonly (Row & { readonly version: number })[],
): string[] {
  return newest.filter(({ id, version }) => before.get(id) !== version).map(({ id }) => id);
}
