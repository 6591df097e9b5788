import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** One change: the table, the row's id, and the row; null when it was removed. */
export type Entry = readonly [table: string, id: string, row: unknown];

/** Where changes go so that they outlive the process. One `append` is one line: all of it or nothing. */
export interface Journal {
  append(entries: readonly Entry[]): void;
  close(): void;
}

export const forgetfulJournal: Journal = { append() {}, close() {} };

/** Reads every change in the file, oldest first; none when there is no file. */
export function readJournal(file: string): Entry[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  // The last piece is empty, or a line that the process died in the middle of: it was never answered for.
  lines.pop();
  return lines.flatMap((line, index) => {
    try {
      const entries: Entry[] = JSON.parse(line);
      return entries;
    } catch {
      throw new Error(`The payment sandbox's journal is damaged: ${file}, line ${index + 1}`);
    }
  });
}

/** Replaces the file by one line that says the same, and goes on from there. */
export function openJournal(file: string, present: readonly Entry[]): Journal {
  mkdirSync(dirname(file), { recursive: true });
  const next = `${file}.next`;
  writeFileSync(next, present.length > 0 ? `${JSON.stringify(present)}\n` : '', { mode: 0o600 });
  renameSync(next, file);
  const descriptor = openSync(file, 'a');
  return {
    append: (entries) => {
      writeSync(descriptor, `${JSON.stringify(entries)}\n`);
    },
    close: () => closeSync(descriptor),
  };
}
