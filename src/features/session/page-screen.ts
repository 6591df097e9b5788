import 'server-only';
import { headers } from 'next/headers';
import { bridge } from '@/trpc/bridge';
import type { ScreenFacts } from './screen';

/** What a page needs to paint times the way this browser will: the locale it prefers, and the clock. */
export async function pageScreen(): Promise<ScreenFacts> {
  const wanted = (await headers()).get('accept-language')?.split(',', 1)[0]?.split(';', 1)[0]?.trim() ?? '';
  return { locale: isLocale(wanted) ? wanted : 'en-GB', now: bridge().now() };
}

function isLocale(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}
