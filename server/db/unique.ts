import { Prisma } from './client';

/** Whether `error` is the database saying that there is already a row with this name. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
}
