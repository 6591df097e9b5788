'use client';

import { useLocale } from '../session/screen';
import { type DateWords, dateWords } from './date-words';

/** Dates for the person at the screen, written as in their region. */
export function useDateWords(): DateWords {
  return dateWords(useLocale());
}
