/** Where a button of the grid is on the screen. */
export type Place = { readonly left: number; readonly top: number };

/**
 * The place a key leads to from `index` in a grid whose rows are as long as the screen allows: left and right
 * follow the order, up and down go to the nearest button of the next row. `null` where there is nowhere to go.
 */
export function indexAfterKey(places: readonly Place[], index: number, key: string): number | null {
  switch (key) {
    case 'ArrowLeft':
      return index > 0 ? index - 1 : null;
    case 'ArrowRight':
      return index < places.length - 1 ? index + 1 : null;
    case 'Home':
      return 0;
    case 'End':
      return places.length - 1;
    case 'ArrowUp':
      return inNextRow(places, index, -1);
    case 'ArrowDown':
      return inNextRow(places, index, 1);
    default:
      return null;
  }
}

function inNextRow(places: readonly Place[], index: number, direction: 1 | -1): number | null {
  const from = places[index];
  if (!from) return null;
  let nearest: { index: number; rows: number; columns: number } | null = null;
  for (const [candidate, place] of places.entries()) {
    const rows = (place.top - from.top) * direction;
    const columns = Math.abs(place.left - from.left);
    if (rows <= 0) continue;
    if (!nearest || rows < nearest.rows || (rows === nearest.rows && columns < nearest.columns))
      nearest = { index: candidate, rows, columns };
  }
  return nearest?.index ?? null;
}
