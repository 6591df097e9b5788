import { createHash } from 'node:crypto';
import type { StoredAnswer } from './store';
import { StripeFault } from './wire/fault';
import type { World } from './world';

const REMEMBERED_MS = 24 * 3600 * 1000;

/** What makes two requests the same: where they went and every byte they said. */
export function fingerprint(method: string, path: string, body: string): string {
  return createHash('sha256').update(`${method} ${path}\n${body}`).digest('hex');
}

/**
 * The answer this key got within the last 24 hours, to be given again; the same key with other parameters is
 * refused.
 */
export function earlierAnswer(world: World, key: string, print: string): StoredAnswer | undefined {
  const answer = world.store.get('answers', key);
  if (!answer || answer.at < world.now() - REMEMBERED_MS) return undefined;
  if (answer.fingerprint === print) return answer;
  throw new StripeFault(400, {
    type: 'idempotency_error',
    message:
      'Keys for idempotent requests can only be used with the same parameters they were first used with.',
  });
}

/** Remembers an answer. Only what was carried out is remembered: successes and declines, not bad requests. */
export function rememberAnswer(world: World, key: string, answer: Omit<StoredAnswer, 'at'>): void {
  if (answer.status !== 200 && answer.status !== 402) return;
  world.store.put('answers', key, { ...answer, at: world.now() });
}
