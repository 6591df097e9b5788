import { createCaller } from '@server/api/root';
import type { Actor } from '@server/services/actor';
import { TRPCError } from '@trpc/server';
import type { House } from './house';

/** The API as somebody (or nobody) calls it: inputs are checked, refusals travel as errors. */
export function apiAs({ services }: Pick<House, 'services'>, actor: Actor | null) {
  return createCaller({ services, actor, ip: null, userAgent: null });
}

/** What a call was refused with: the API's code and our own sentence. */
export async function refusalOf(call: Promise<unknown>): Promise<{ status: string; message: string }> {
  try {
    await call;
  } catch (error) {
    if (error instanceof TRPCError) return { status: error.code, message: error.message };
    throw error;
  }
  throw new Error('The call was not refused');
}
