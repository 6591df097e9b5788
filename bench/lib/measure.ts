import { performance } from 'node:perf_hooks';

export type Measured = { readonly msPerRun: number; readonly opsPerSecond: number };

/** Times `run` in rounds of at least `roundMs` each, after a warm-up of as long, and keeps the median round. */
export function measure(run: () => unknown, { rounds = 9, roundMs = 100 } = {}): Measured {
  const warmUp = timed(run, roundMs);
  const times = Array.from({ length: rounds }, () => timed(run, Math.min(roundMs, warmUp * 1e6)));
  const msPerRun = times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? warmUp;
  return { msPerRun, opsPerSecond: 1000 / msPerRun };
}

/** Milliseconds for one run, on average over `ms`. */
function timed(run: () => unknown, ms: number): number {
  const start = performance.now();
  let runs = 0;
  let now = start;
  do {
    run();
    runs++;
    now = performance.now();
  } while (now - start < ms);
  return (now - start) / runs;
}

/** Prints rows as a table with one column per key, numbers to the right. */
export function printTable(rows: readonly Readonly<Record<string, string | number>>[]): void {
  const columns = Object.keys(rows[0] ?? {});
  const widths = columns.map((column) =>
    Math.max(column.length, ...rows.map((row) => `${row[column]}`.length)),
  );
  const line = (cells: readonly (string | number)[]) =>
    cells
      .map((cell, at) => (at === 0 ? `${cell}`.padEnd(widths[at] ?? 0) : `${cell}`.padStart(widths[at] ?? 0)))
      .join('  ');
  console.log(line(columns));
  for (const row of rows) console.log(line(columns.map((column) => row[column] ?? '')));
}
