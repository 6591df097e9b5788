import { initTRPC, TRPCError } from '@trpc/server';
import { REFUSALS, type Refusal, type RefusalKind } from '@/domain/refusal';
import type { Result } from '@/domain/result';
import type { Actor } from '../services/actor';
import type { Services } from '../services/context';

export type ApiContext = {
  readonly services: Services;
  /** `null` when nobody is signed in. */
  readonly actor: Actor | null;
  readonly ip: string | null;
  readonly userAgent: string | null;
};

/** Carries a refusal through tRPC, which only knows exceptions. */
class RefusalError extends Error {
  constructor(readonly refusal: Refusal) {
    super(REFUSALS[refusal.code].sentence);
  }
}

const STATUS = {
  identity: 'UNAUTHORIZED',
  permission: 'FORBIDDEN',
  missing: 'NOT_FOUND',
  input: 'BAD_REQUEST',
  conflict: 'CONFLICT',
  gone: 'PRECONDITION_FAILED',
  policy: 'PRECONDITION_FAILED',
  limit: 'TOO_MANY_REQUESTS',
  payment: 'UNPROCESSABLE_CONTENT',
  unavailable: 'SERVICE_UNAVAILABLE',
} as const satisfies Record<RefusalKind, TRPCError['code']>;

const t = initTRPC.context<ApiContext>().create({
  errorFormatter: ({ shape, error }) => {
    const refused = error.cause instanceof RefusalError ? error.cause.refusal : null;
    const isBug = error.code === 'INTERNAL_SERVER_ERROR';
    return {
      ...shape,
      message: isBug
        ? 'Something went wrong on our side. It has been noted; please try again.'
        : shape.message,
      // `stack` never leaves the house, in no mode.
      data: {
        code: shape.data.code,
        httpStatus: shape.data.httpStatus,
        path: shape.data.path,
        refusal: refused?.code ?? null,
        retryAt: refused?.retryAt ?? null,
      },
    };
  },
});

/** Turns what a service decided into what the wire carries. */
export function answer<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw refusalError(result.refusal);
}

function refusalError(refusal: Refusal): TRPCError {
  const { kind, sentence } = REFUSALS[refusal.code];
  return new TRPCError({ code: STATUS[kind], message: sentence, cause: new RefusalError(refusal) });
}

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/** Anybody. */
export const publicProcedure = t.procedure;

/** Somebody who is signed in. */
export const signedIn = publicProcedure.use(({ ctx, next }) => {
  if (!ctx.actor) throw refusalError({ code: 'NOT_SIGNED_IN' });
  return next({ ctx: { ...ctx, actor: ctx.actor } });
});

export const mentorOnly = signedIn.use(({ ctx, next }) => {
  if (!ctx.actor.isMentor) throw refusalError({ code: 'NOT_A_MENTOR' });
  return next({ ctx });
});

export const adminOnly = signedIn.use(({ ctx, next }) => {
  if (!ctx.actor.isAdmin) throw refusalError({ code: 'NOT_AN_ADMIN' });
  return next({ ctx });
});
