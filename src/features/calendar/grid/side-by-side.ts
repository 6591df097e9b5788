type Stretch = { readonly startMinute: number; readonly endMinute: number };

/** Where a block stands in its day: it begins in `column` of `columns` equal ones and takes `span` of them. */
type Placed<Block> = {
  readonly block: Block;
  readonly column: number;
  readonly span: number;
  readonly columns: number;
};

/** Shorter blocks are drawn this high all the same, so that they can be read and pressed. */
export const SHORTEST_BLOCK_MINUTES = 25;

/**
 * Puts blocks that overlap beside each other, so that none hides another: each takes the first column that is free
 * and grows to the right as far as nothing is in its way. Blocks that overlap with nothing keep the whole width.
 */
export function placeSideBySide<Block extends Stretch>(blocks: readonly Block[]): Placed<Block>[] {
  const rising = blocks.toSorted((a, b) => a.startMinute - b.startMinute || drawnEnd(b) - drawnEnd(a));
  const placed: Placed<Block>[] = [];
  let crowd: Block[] = [];
  let crowdEnd = 0;
  for (const block of rising) {
    if (block.startMinute >= crowdEnd) {
      placed.push(...placeCrowd(crowd));
      crowd = [];
    }
    crowd.push(block);
    crowdEnd = Math.max(crowdEnd, drawnEnd(block));
  }
  return [...placed, ...placeCrowd(crowd)];
}

/** Blocks that hang together by overlapping, rising by start. */
function placeCrowd<Block extends Stretch>(crowd: readonly Block[]): Placed<Block>[] {
  const columns: Block[][] = [];
  const columnOf = crowd.map((block) => {
    const free = columns.findIndex((column) => column.every((other) => !isInTheWay(other, block)));
    if (free !== -1) columns[free]?.push(block);
    return free === -1 ? columns.push([block]) - 1 : free;
  });
  return crowd.map((block, index) => {
    const column = columnOf[index] ?? 0;
    let end = column + 1;
    while (columns[end]?.every((other) => !isInTheWay(other, block))) end += 1;
    return { block, column, span: end - column, columns: columns.length };
  });
}

function isInTheWay(a: Stretch, b: Stretch): boolean {
  return a.startMinute < drawnEnd(b) && b.startMinute < drawnEnd(a);
}

function drawnEnd({ startMinute, endMinute }: Stretch): number {
  return Math.max(endMinute, startMinute + SHORTEST_BLOCK_MINUTES);
}
