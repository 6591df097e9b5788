import { z } from 'zod';

/** Where a page ended: everything that decides the order, so that the next one begins right behind it. */
export type PageEnd = {
  readonly score: number;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly mentorId: string;
};

const shape = z.tuple([z.number().int(), z.number().int(), z.uuid()]);

export function cursorOf({ score, createdAt, mentorId }: PageEnd): string {
  return Buffer.from(JSON.stringify([score, createdAt, mentorId])).toString('base64url');
}

/** `null` for text that no page ever gave. */
export function readCursor(cursor: string): PageEnd | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return null;
  }
  const read = shape.safeParse(parsed);
  if (!read.success) return null;
  const [score, createdAt, mentorId] = read.data;
  return { score, createdAt, mentorId };
}
