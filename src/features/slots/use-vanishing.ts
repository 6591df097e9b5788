import { useEffect, useEffectEvent, useRef } from 'react';
import type { SlotsView } from '@/contracts/availability';
import { type Vanished, vanishedBetween } from './vanished';

/**
 * Calls `vanished` with what went between two answers to the same question (`question` says which), and with
 * nothing gone for the first answer.
 */
export function useVanishing(
  question: string,
  answer: SlotsView | undefined,
  vanished: (gone: Vanished, answer: SlotsView) => void,
): void {
  const seen = useRef<{ question: string; answer: SlotsView } | null>(null);
  const tell = useEffectEvent(vanished);
  useEffect(() => {
    if (!answer) return;
    const before = seen.current?.question === question ? seen.current.answer : answer;
    seen.current = { question, answer };
    tell(vanishedBetween(before, answer), answer);
  }, [question, answer]);
}
