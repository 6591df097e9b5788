import type { Config } from './config';

const LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
type Level = Exclude<(typeof LEVELS)[number], 'silent'>;

export type Log = Record<Level, (message: string, facts?: Record<string, unknown>) => void>;

/** Names whose values never reach a log, wherever they stand in the facts. */
const SECRET = /secret|password|token|authorization|cookie|signature|card|cvc|api_?key/i;

/**
 * One JSON object a line on standard output. Errors are written with their stack and cause; values whose name
 * sounds like a secret are left out.
 */
export function createLog(
  level: Config['logLevel'],
  write: (line: string) => void = (line) => process.stdout.write(line),
): Log {
  const from = LEVELS.indexOf(level);
  const at =
    (name: Level) =>
    (message: string, facts: Record<string, unknown> = {}) => {
      if (LEVELS.indexOf(name) < from) return;
      write(
        `${JSON.stringify({ time: new Date().toISOString(), level: name, message, ...facts }, redact)}\n`,
      );
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

function redact(key: string, value: unknown): unknown {
  if (SECRET.test(key)) return '[left out]';
  if (value instanceof Error)
    return { name: value.name, message: value.message, stack: value.stack, cause: value.cause };
  if (typeof value === 'bigint') return value.toString();
  return value;
}
