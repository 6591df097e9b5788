/** Control characters and backslashes, which browsers drop or turn into slashes. */
const TRICKY = /[\p{Cc}\\]/u;

/**
 * Where to go after signing in: `wanted` if it is a path on this site, else `fallback`. An address that leads
 * elsewhere must not ride on our sign-in page, and the sign-in page itself leads nowhere.
 */
export function safePath(wanted: string | null | undefined, fallback: string): string {
  if (!wanted?.startsWith('/') || wanted.startsWith('//') || TRICKY.test(wanted)) return fallback;
  const { origin, pathname, search, hash } = new URL(wanted, 'http://here.invalid');
  if (origin !== 'http://here.invalid' || pathname.startsWith('//')) return fallback;
  return /^\/(?:sign-in|sign-up)(?:\/|$)/.test(pathname) ? fallback : `${pathname}${search}${hash}`;
}
