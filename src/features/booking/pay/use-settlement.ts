import { useEffect, useRef } from 'react';
import type { SettlementView } from '@/contracts/booking';
import { SECOND } from '@/domain/time/instant';
import { useTRPCClient } from '@/trpc/client';

const ASK_AGAIN_AFTER = 2 * SECOND;
/**
 * Asks our server, which asks the provider, until it is known what became of a payment: `null` when the provider has
 * said `times` times that it has nothing under way, so that nothing was paid. Ends with an `AbortError` when the
 * component goes.
 */
export function useSettlement(bookingId: string) {
  const api = useTRPCClient();
  const gone = useRef<AbortController>(new AbortController());
  useEffect(() => {
    gone.current = new AbortController();
    return () => gone.current.abort();
  }, []);

  return async function settle(times: number): Promise<SettlementView | null> {
    const { signal } = gone.current;
    for (let notBegun = 0; ; ) {
      const settlement = await api.booking.settle.mutate({ bookingId }, { signal });
      if (settlement.outcome !== 'waiting') return settlement;
      // While the provider works on it, it stays open; otherwise it is only about an answer that got lost.
      if (settlement.booking.payment?.status !== 'processing') notBegun += 1;
      if (notBegun >= times) return null;
      await pause(ASK_AGAIN_AFTER, signal);
    }
  };
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
