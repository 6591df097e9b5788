import type { Refusal } from '@/domain/refusal';
import type { Result } from '@/domain/result';
import { type Db, Prisma, type Tx } from './client';

/** A refusal that lets stand what was written before it: somebody acted too late, and that it ended is true. */
export type KeptRefusal = { readonly ok: false; readonly refusal: Refusal; readonly keep: true };

export function keepAndRefuse(refusal: Refusal): KeptRefusal {
  return { ok: false, refusal, keep: true };
}

class RollBack extends Error {
  constructor(readonly refusal: Refusal) {
    super('rolled back by a refusal');
  }
}

/** How often work is begun anew when PostgreSQL had to break a tie between transactions. */
const ATTEMPTS = 3;

/**
 * Runs `work` in one transaction. A refusal rolls everything back, unless it was made by `keepAndRefuse`; an
 * exception always does. Deadlocks and serialisation failures are tried again, so `work` must touch nothing but
 * the database.
 */
export async function withTransaction<T>(
  db: Db,
  work: (tx: Tx) => Promise<Result<T> | KeptRefusal>,
): Promise<Result<T>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.$transaction(
        async (tx) => {
          const result = await work(tx);
          if (!result.ok && !('keep' in result)) throw new RollBack(result.refusal);
          return result.ok ? result : { ok: false, refusal: result.refusal };
        },
        { maxWait: 10_000, timeout: 15_000 },
      );
    } catch (error) {
      if (error instanceof RollBack) return { ok: false, refusal: error.refusal };
      if (attempt < ATTEMPTS && TIES.has(sqlState(error) ?? '')) continue;
      throw error;
    }
  }
}

const TIES: ReadonlySet<string> = new Set(['40001', '40P01']);

/** The SQLSTATE behind a Prisma error, if PostgreSQL raised one. */
export function sqlState(error: unknown): string | undefined {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return undefined;
  const adapterError = error.meta?.driverAdapterError;
  if (!adapterError || typeof adapterError !== 'object' || !('cause' in adapterError)) return undefined;
  const { cause } = adapterError;
  if (!cause || typeof cause !== 'object') return undefined;
  for (const key of ['originalCode', 'code']) {
    if (key in cause) {
      const code: unknown = Reflect.get(cause, key);
      if (typeof code === 'string') return code;
    }
  }
  return undefined;
}

/** Whether `error` is PostgreSQL refusing a row because of the named constraint. */
export function violates(error: unknown, constraint: string): boolean {
  return (
    error instanceof Error &&
    error.message.includes(constraint) &&
    ['23P01', '23505', '23514', undefined].includes(sqlState(error))
  );
}
