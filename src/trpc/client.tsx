'use client';

import type { AppRouter } from '@server/api/root';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink, TRPCClientError } from '@trpc/client';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import { type ReactNode, useState } from 'react';
import { REFUSALS, type RefusalCode } from '@/domain/refusal';

export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

export function ApiProvider({ children }: { children: ReactNode }) {
  const [queryClient] = useState(createQueryClient);
  const [trpcClient] = useState(() =>
    createTRPCClient<AppRouter>({ links: [httpBatchLink({ url: '/api/trpc', maxURLLength: 4_000 })] }),
  );
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}

/** What hints keep fresh needs no refetching by time; a window that was hidden for long looks again. */
function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, retry: (failures, error) => failures < 2 && refusalOf(error) === null },
      mutations: { retry: false },
    },
  });
}

/** The refusal behind an error of the API, to switch on; `null` when it was something else. */
export function refusalOf(error: unknown): { code: RefusalCode; retryAt: number | null } | null {
  if (!(error instanceof TRPCClientError)) return null;
  const data: unknown = error.data;
  if (!data || typeof data !== 'object' || !('refusal' in data)) return null;
  const { refusal } = data;
  if (typeof refusal !== 'string' || !(refusal in REFUSALS)) return null;
  const retryAt = 'retryAt' in data && typeof data.retryAt === 'number' ? data.retryAt : null;
  return { code: refusal as RefusalCode, retryAt };
}

/** The sentence a person reads when something did not work. */
export function sentenceOf(error: unknown): string {
  const refusal = refusalOf(error);
  if (refusal) return REFUSALS[refusal.code].sentence;
  return error instanceof TRPCClientError && error.data
    ? error.message
    : 'The connection seems to be gone. Please check it and try again.';
}
