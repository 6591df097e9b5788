import { PrismaPg } from '@prisma/adapter-pg';
import { Prisma, PrismaClient } from './generated/client';

export type Db = PrismaClient;
/** What runs inside a transaction: everything but opening another one. */
export type Tx = Prisma.TransactionClient;
export { Prisma };

/** `connections` is the size of this process' pool. */
export function createDb(databaseUrl: string, { connections = 20 }: { connections?: number } = {}): Db {
  return new PrismaClient({
    adapter: new PrismaPg({
      connectionString: databaseUrl,
      max: connections,
      connectionTimeoutMillis: 10_000,
      options: '-c timezone=UTC',
    }),
    // Refusals travel as values; what is left are bugs and outages, which the caller logs with its request.
    errorFormat: 'minimal',
  });
}
