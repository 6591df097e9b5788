import 'server-only';
import { cache } from 'react';
import type { MentorProfileView } from '@/contracts/directory';
import { handle } from '@/contracts/person';
import { pageApi } from '@/features/person/current-person';

/** The mentor whose page is asked for, once a request; `null` when nobody has that name. */
export const findProfile = cache(async (name: string): Promise<MentorProfileView | null> => {
  const asked = handle.safeParse(name);
  if (!asked.success) return null;
  const api = await pageApi();
  try {
    return await api.directory.profile({ handle: asked.data });
  } catch (error) {
    // The server's and this page's copy of the class are two, so it is known by its name and code.
    if (error instanceof Error && 'code' in error && error.code === 'NOT_FOUND') return null;
    throw error;
  }
});
